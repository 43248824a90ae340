using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

/// <summary>The clock reached an instant that an answer had named. Nodes whose clocks are behind must not take their own for current: they forget it first.</summary>
internal sealed class OnTimeCame(FreshnessDb db, FreshnessWork work, INotices notices, ITenantScope tenant, BrandGates gates, BrandTurn turn, ReplacePages replace, TellNodes tell) : IOutsideSubscriber<TimeCame>
{
    public async Task HandleAsync(TimeCame happened, CancellationToken cancellationToken)
    {
        var touched = db.Answers.Where(a => a.CacheKey == happened.CacheKey);
        var tags = await work.ReadAsync(_ => touched.Select(a => a.Tags).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        if (tags is null) return;
        await work.WriteAsync(_ => notices.SendAsync(ForgetNotice.Kind, new ForgetNotice(tags).Json(), cancellationToken), cancellationToken);
        IReadOnlyList<ToldReceipt> told;
        using (await gates.EnterAsync(tenant.Current, cancellationToken))
        await using (await turn.TakeAsync(ReplacePages.Matter, cancellationToken))
        {
            told = await replace.ExecuteAsync(touched, new(StringComparer.Ordinal), Shared.Ids.New(), "Time passed", cancellationToken);
        }

        await tell.FinishAsync(told, cancellationToken);
    }
}
