using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Cms.Freshness;

/// <summary>Pages made from these keys are old since that version.</summary>
internal sealed record ReplaceNotice(Guid Receipt, long Version, IReadOnlyList<string> Keys)
{
    public const string Kind = "freshness.replace";

    public string Json() => JsonSerializer.Serialize(this);
}

/// <summary>Another node handled a change: this one's pages go as well, and the receipt hears of it.</summary>
internal sealed class ReplaceNoticeReader(BrandWork work, ILogger<ReplaceNoticeReader> log) : INoticeReader
{
    public string Kind => ReplaceNotice.Kind;

    public async ValueTask ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken)
    {
        var notice = JsonSerializer.Deserialize<ReplaceNotice>(payload)!;
        await work.RunAsync(brand, services => ReadAsync(services.GetRequiredService<NodePages>(), notice, cancellationToken), cancellationToken);
    }

    /// <summary>A storefront that is away holds up nobody: it is not believed any more until it has asked what it missed.</summary>
    private async Task ReadAsync(NodePages pages, ReplaceNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            await pages.ReplaceAsync(notice, cancellationToken);
        }
        catch (StorefrontAwayException failure)
        {
            log.LogWarning(failure, "The storefront was not told of version {Version}.", notice.Version);
        }
    }
}
