using FoodSaaS.Api.Quotas;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Takes what operations cost from the allowances of caller and brand: before one runs what it is taken to cost, afterwards the difference to what it did cost.
/// What was taken for one that failed stays taken: it has worked as well.
/// </summary>
internal sealed class OperationBudgets(BrandQuotas quotas)
{
    /// <summary>Why the operation may not run now; null where it may, which is paid for.</summary>
    /// <param name="payer">Null where nobody pays: the storefronts, and answers that are made anew after a change.</param>
    public RefusedError? Take(CallerId? payer, long requested)
    {
        if (payer is not { } caller) return null;
        if (requested > quotas.MostPoints) return Refusals.TooCostly(requested, quotas.MostPoints);
        return quotas.TakePoints(caller, requested) is { } wait ? Refusals.OverBudget(requested, wait) : null;
    }

    public void Settle(CallerId? payer, OperationCost? cost)
    {
        if (payer is { } caller && cost is not null) quotas.CorrectPoints(caller, cost.Actual - cost.Requested);
    }
}
