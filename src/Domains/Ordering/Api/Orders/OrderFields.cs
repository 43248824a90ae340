using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Api.Carts;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Orders;

/// <summary>What diner and staff both see of an order.</summary>
internal abstract class OrderFields<TView> : ObjectType<TView>
    where TView : IOrderView
{
    protected OrderFields(string name, string description)
        : base(name, description)
    {
        Field("number", AccessRule.Inherited, "As people call it, unique at the brand: `K7-0142`.", o => o.Order.Number);
        Field("status", AccessRule.Inherited, "Where it is.", o => o.Order.Status);
        Field("service", AccessRule.Inherited, "How it is handed over.", o => o.Order.Service);
        Field("location", AccessRule.Inherited, "Where it is prepared, as it was when it was placed.", o => new OrderPlaceView(o.Order.LocationId, o.Order.Place));
        Field("lines", AccessRule.Inherited, "What was ordered.", o => o.Order.Lines.Select(l => new OrderLineView(l, o.Order.Currency)));
        Field("fees", AccessRule.Inherited, "What is charged beside the goods.", (o, c) => o.Order.Fees.Select(f => Amount(o, f, LabelOf(f, c.Locale)))).Sized(2);
        Field("discounts", AccessRule.Inherited, "What was given.", o => o.Order.Discounts.Select(d => Amount(o, d, d.Label))).Sized(1);
        Field("taxes", AccessRule.Inherited, "One a rate.", o => o.Order.Taxes.Select(t => new TaxAmountView(t.PartsPerMillion, Sum(o, t.Net), Sum(o, t.Tax), t.IsIncluded))).Sized(2);
        Field("subtotal", AccessRule.Inherited, "The lines together.", o => Sum(o, o.Order.Subtotal));
        Field("tip", AccessRule.Inherited, "Tip.", o => Sum(o, o.Order.Tip));
        Field("total", AccessRule.Inherited, "All that it costs, without what could not be made.", o => Sum(o, o.Order.Total));
        Field("captured", AccessRule.Inherited, "What was taken.", o => Sum(o, o.Payment?.Captured ?? 0));
        Field("refunded", AccessRule.Inherited, "What was given back of it, or is on its way.", o => Sum(o, o.Payment?.Refunded ?? 0));
        Optional("note", AccessRule.Inherited, "The diner's word to the restaurant.", o => o.Order.Note);
        Optional("table", AccessRule.Inherited, "The table that it is brought to.", o => o.Order.Table);
        Optional("placedAt", AccessRule.Inherited, "When it reached the restaurant; null while it is still to be paid.", o => o.Order.PlacedAt);
        Optional("requestedFor", AccessRule.Inherited, "The slot that was chosen; null for as soon as possible.", o => o.Order.RequestedFor);
        Optional("promisedFor", AccessRule.Inherited, "When it is said to be ready or at the door.", o => o.Order.PromisedFor);
        Field("isScheduled", AccessRule.Inherited, "Whether it is for later, and the kitchen does not begin yet.", o => o.Order.IsScheduled);
        Field("moves", AccessRule.Inherited, "Where it has been.", o => o.Order.Moves).Sized(5);
        Field("payment", AccessRule.Inherited, "How it is paid.", o => new OrderPaymentView(o.Order, o.Payment, o is TrackedOrder));
        Optional("laterTip", AccessRule.Inherited, "The tip that was given after it was completed, or was begun; null where there is none.", o => o.Payment?.Tip is { } tip ? new LaterTipView(tip, o.Order.Currency, o is TrackedOrder) : null);
    }

    private static Money Sum(TView order, long amount) => new(amount, order.Order.Currency);

    /// <summary>A fee has words in every language, what a promotion gave has its own.</summary>
    private static string LabelOf(OrderAmount fee, string locale)
    {
        foreach (var kind in Enum.GetValues<FeeKind>())
        {
            if (kind.Code() == fee.Kind) return kind.Label(locale);
        }

        return fee.Label;
    }

    private static PriceAmountView Amount(TView order, OrderAmount amount, string label) => new(amount.Kind, label, Sum(order, amount.Amount));
}

internal sealed class TrackedOrderType : OrderFields<TrackedOrder>
{
    public TrackedOrderType()
        : base("TrackedOrder", "An order as whoever has its link sees it.")
    {
        Field("id", AccessRule.Inherited, "Opaque id. It opens nothing: the order is found by its link's token.", o => new GlobalId(OrderIds.Order, o.Order.Id));
        Optional("contactName", AccessRule.Inherited, "Who ordered; null once he had himself erased.", o => o.Order.Contact?.Name);
        Field("canCancel", AccessRule.Inherited, "Whether the diner can still call it off himself.", o => o.Order.MayDinerCancel);
        Field("canTip", AccessRule.Inherited, "Whether a tip can be given for it now, by `tipOrder`.", o => o.MayTip);
    }
}

internal sealed class StaffOrderType : OrderFields<StaffOrder>
{
    public StaffOrderType()
        : base(OrderIds.Order, "An order as the restaurant works on it.")
    {
        GlobalId(o => o.Order.Id);
        Field("version", AccessRule.Inherited, "Grows by one with every change; the mutations ask for it.", o => o.Order.Version);
        Optional("contact", AccessRule.Inherited, "Who ordered; null once he had himself erased.", o => o.Order.Contact);
        Optional("address", AccessRule.Inherited, "Where it is brought; null where it is not, and once the diner had himself erased.", o => o.Order.Address);
        Optional("firesAt", AccessRule.Inherited, "When the kitchen is to begin with an order for later; null where it is to begin at once.", o => o.Order.FiresAt);
        Field("refunds", AccessRule.May(Permission.RefundOrders), "What was given back, when, why and by whom.", o => o.Order.Refunds.Select(r => new OrderRefundView(r, o.Order.Currency))).Sized(1);
    }
}

/// <param name="IsForDiner">Whether it is shown to whoever pays.</param>
internal sealed record OrderPaymentView(Order Order, PaymentState? State, bool IsForDiner);

internal sealed record OrderPlaceView(Guid Id, OrderPlace Place);

internal sealed record OrderLineView(OrderLine Line, Currency Currency);

internal sealed record OrderRefundView(OrderRefund Refund, Currency Currency);
