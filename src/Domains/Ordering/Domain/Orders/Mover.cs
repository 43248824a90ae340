namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Somebody or something that moves an order.</summary>
/// <param name="Name">As the order keeps it: <c>diner</c>, <c>staff:&lt;user id&gt;</c>, <c>key:&lt;key id&gt;</c>, <c>app:&lt;grant id&gt;</c>, <c>rule</c>, <c>payment</c>.</param>
internal sealed record Mover(Movers Kind, string Name)
{
    public static readonly Mover Diner = new(Movers.Diner, "diner");
    public static readonly Mover Rule = new(Movers.Rule, "rule");
    public static readonly Mover Payment = new(Movers.Payment, "payment");

    /// <param name="author">As histories keep authors: <c>user:…</c>, <c>key:…</c>, <c>app:…</c>.</param>
    public static Mover Staff(string author) => new(Movers.Staff, author.Replace("user:", "staff:", StringComparison.Ordinal));
}
