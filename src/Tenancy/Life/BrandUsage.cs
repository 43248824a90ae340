using System.ComponentModel;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy.Life;

/// <summary>Says how much the present brand has of what a module keeps; each module that keeps something that grows registers one.</summary>
public interface IBrandUsage
{
    Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken);
}

/// <summary>How much a brand has of one thing now.</summary>
public sealed record UsageLine(UsageKind Kind, long Amount);

[Description("Something that a brand has much or little of.")]
public enum UsageKind
{
    [Description("Dishes on its menu.")]
    Dishes,

    [Description("Pages of its site, drafts included.")]
    Pages,

    [Description("Entries of its own content types, drafts included.")]
    Entries,

    [Description("Pictures in its library.")]
    Pictures,

    [Description("Bytes that its pictures take, all sizes together.")]
    PictureBytes,

    [Description("People who work for it.")]
    Staff,

    [Description("Guests with an account.")]
    Diners,

    [Description("Orders that reached it.")]
    Orders,

    [Description("Deliveries of events that are still to be made.")]
    EventsWaiting,

    [Description("Deliveries of events that were given up; an operator can send them again.")]
    EventsGivenUp,
}

/// <summary>Measures brands for those who run the platform, each in a scope of its own.</summary>
public sealed class BrandUsage(BrandWork work)
{
    /// <summary>In the order of <see cref="UsageKind"/>; null where the brand's database does not answer.</summary>
    public async Task<IReadOnlyList<UsageLine>?> OfAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var lines = new List<UsageLine>();
        try
        {
            await work.RunAsync(brand, async services => lines.AddRange(await MeasureAsync(services, cancellationToken)), cancellationToken);
        }
        catch (BrandUnavailableException)
        {
            return null;
        }

        return [.. lines.OrderBy(l => l.Kind)];
    }

    private static Task<IReadOnlyList<UsageLine>> MeasureAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<UseCaseRunner>().ReadAsync<MeasureUsage, IReadOnlyList<UsageLine>>(m => m.ExecuteAsync(cancellationToken), cancellationToken);
}

/// <summary>Asks every module about the present brand.</summary>
internal sealed class MeasureUsage(TenancyDb db, IEnumerable<IBrandUsage> modules)
{
    public async Task<IReadOnlyList<UsageLine>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var undone = db.Deliveries.AsNoTracking().Where(d => d.DoneAt == null);
        var lines = new List<UsageLine>
        {
            new(UsageKind.EventsWaiting, await undone.CountAsync(d => d.DeadAt == null, cancellationToken)),
            new(UsageKind.EventsGivenUp, await undone.CountAsync(d => d.DeadAt != null, cancellationToken)),
        };
        foreach (var module in modules) lines.AddRange(await module.MeasureAsync(cancellationToken));
        return lines;
    }
}
