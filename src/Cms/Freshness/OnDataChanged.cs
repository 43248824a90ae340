using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

/// <summary>
/// A write: every answer made from what it touched is made again, and pages made from answers that differ are replaced. Twice: at once with the answers that are
/// known, and with those that another node registered before it had heard of the change, after it has.
/// </summary>
internal sealed class OnDataChanged(FreshnessDb db, FreshnessWork work, INotices notices, ITenantScope tenant, AnswerMemory memory, BrandGates gates, BrandTurn turn, ReplacePages replace, TellNodes tell, Housekeeping housekeeping) : IOutsideSubscriber<DataChanged>
{
    public async Task HandleAsync(DataChanged happened, CancellationToken cancellationToken)
    {
        // What nodes remember goes at once, whatever another change of the brand is waiting for.
        var forget = new ForgetNotice(happened.Tags);
        await memory.ForgetAsync(tenant.Current, forget);
        SentNotice? sent = null;
        await work.WriteAsync(async _ => sent = await notices.SendAsync(ForgetNotice.Kind, forget.Json(), cancellationToken), cancellationToken);

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        await ReplaceAsync(happened, seen, cancellationToken);
        if (sent!.Nodes.Count > 0)
        {
            await notices.SettleAsync(sent, cancellationToken);
            await ReplaceAsync(happened, seen, cancellationToken);
        }

        await housekeeping.RunIfDueAsync(cancellationToken);
    }

    private async Task ReplaceAsync(DataChanged happened, Dictionary<string, string> seen, CancellationToken cancellationToken)
    {
        IReadOnlyList<ToldReceipt> told;
        using (await gates.EnterAsync(tenant.Current, cancellationToken))
        await using (await turn.TakeAsync(ReplacePages.Matter, cancellationToken))
        {
            var tags = happened.Tags.ToList();
            var touched = tags.Contains(DataChanged.Everything) ? db.Answers : db.Answers.Where(a => a.Tags.Any(t => tags.Contains(t)));
            told = await replace.ExecuteAsync(touched, seen, happened.ReceiptId, happened.Cause, cancellationToken);
        }

        await tell.FinishAsync(told, cancellationToken);
    }
}
