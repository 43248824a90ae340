using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

/// <summary>A write: every answer made from what it touched is made again, and pages made from answers that differ are replaced.</summary>
internal sealed class OnDataChanged(FreshnessDb db, InvalidationMarks marks, ITenantScope tenant, IStorefrontAnswers answers, BrandGates gates, ReplacePages replace, Housekeeping housekeeping) : IOutsideSubscriber<DataChanged>
{
    public async Task HandleAsync(DataChanged happened, CancellationToken cancellationToken)
    {
        // What this node remembers goes at once, whatever another change of the brand is waiting for.
        marks.Mark(tenant.Current, happened.Tags);
        await answers.ForgetAsync(tenant.Current, happened.Tags);
        using var gate = await gates.EnterAsync(tenant.Current, cancellationToken);
        var tags = happened.Tags.ToList();
        await replace.ExecuteAsync(db.Answers.Where(a => a.Tags.Any(t => tags.Contains(t))), happened.ReceiptId, happened.Cause, cancellationToken);
        await housekeeping.RunIfDueAsync(cancellationToken);
    }
}

/// <summary>The clock reached an instant that an answer had named.</summary>
internal sealed class OnTimeCame(FreshnessDb db, ITenantScope tenant, BrandGates gates, ReplacePages replace) : IOutsideSubscriber<TimeCame>
{
    public async Task HandleAsync(TimeCame happened, CancellationToken cancellationToken)
    {
        using var gate = await gates.EnterAsync(tenant.Current, cancellationToken);
        await replace.ExecuteAsync(db.Answers.Where(a => a.CacheKey == happened.CacheKey), Shared.Ids.New(), "Time passed", cancellationToken);
    }
}
