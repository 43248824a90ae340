using FoodSaaS.Contracts.Ordering;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>What stays of an order whose diner was erased: what was sold, and for how much.</summary>
internal static class Forgetting
{
    public static OrderDocument WithoutDiner(this OrderDocument order) => order with
    {
        DinerId = null,
        Contact = null,
        Address = null,
        Note = null,
        Lines = [.. order.Lines.Select(l => l with { Note = null })],
        Moves = [.. order.Moves.Select(m => m.By == "diner" ? m with { Reason = null } : m)],
    };
}
