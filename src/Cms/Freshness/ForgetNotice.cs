using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Cms.Freshness;

/// <summary>Data under these tags changed: what a node made from them before is neither served nor kept.</summary>
/// <param name="IsSeen">The change is in what pages are about to be made again from: no storefront needs to be told of answers that were begun before.</param>
internal sealed record ForgetNotice(IReadOnlyCollection<string> Tags, bool IsSeen = false)
{
    public const string Kind = "freshness.forget";

    public string Json() => JsonSerializer.Serialize(this);
}

/// <summary>This node's memory of a brand's answers.</summary>
internal sealed class AnswerMemory(InvalidationMarks marks, IStorefrontAnswers answers) : INoticeReader
{
    public string Kind => ForgetNotice.Kind;

    public ValueTask ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken) => new(ForgetAsync(brand, JsonSerializer.Deserialize<ForgetNotice>(payload)!));

    public Task ForgetAsync(TenantId brand, ForgetNotice notice)
    {
        if (!notice.IsSeen) marks.Mark(brand, notice.Tags);
        return answers.ForgetAsync(brand, notice.Tags);
    }
}
