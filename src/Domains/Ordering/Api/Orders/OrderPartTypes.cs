using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Orders;

internal sealed class OrderPlaceType : ObjectType<OrderPlaceView>
{
    public OrderPlaceType()
        : base("OrderPlace", "Where an order is prepared, as it was when it was placed.")
    {
        Field("id", AccessRule.Inherited, "Id of the location.", p => new GlobalId(OrderingIds.Location, p.Id));
        Field("name", AccessRule.Inherited, "Its name in the answer's language.", (p, c) => c.Text(p.Place.Name));
        Field("slug", AccessRule.Inherited, "Its name in addresses.", p => p.Place.Slug);
        Optional("phone", AccessRule.Inherited, "Telephone number in E.164.", p => p.Place.Phone);
        Field("address", AccessRule.Inherited, "Where it is.", p => p.Place.Address);
        Field("timeZone", AccessRule.Inherited, "IANA time zone of its wall clock.", p => p.Place.TimeZone);
    }
}

internal sealed class OrderLineType : ObjectType<OrderLineView>
{
    public OrderLineType()
        : base(OrderIds.OrderLine, "A line of an order, as it was sold.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", l => new GlobalId(OrderIds.OrderLine, l.Line.Id));
        Field("itemId", AccessRule.Inherited, "Id of the dish; it may be gone from the menu.", l => new GlobalId(OrderingIds.Item, l.Line.ItemId));
        Field("name", AccessRule.Inherited, "What it was called, in the answer's language.", (l, c) => c.Text(l.Line.Name));
        Optional("sizeName", AccessRule.Inherited, "Of the size; null where the dish has one nameless size.", (l, c) => l.Line.SizeName is { } name ? c.Text(name) : null);
        Field("options", AccessRule.Inherited, "What was chosen with it.", l => l.Line.Options.Select(o => new OrderOptionView(o, l.Currency))).Sized(3);
        Field("quantity", AccessRule.Inherited, "Pieces or portions.", l => l.Line.Quantity);
        Optional("grams", AccessRule.Inherited, "Of one portion of a dish that is sold by weight.", l => l.Line.Grams);
        Optional("note", AccessRule.Inherited, "A word to the kitchen.", l => l.Line.Note);
        Field("unitPrice", AccessRule.Inherited, "Of one, options included.", l => new Money(l.Line.UnitPrice, l.Currency));
        Field("total", AccessRule.Inherited, "Of all that could be made.", l => new Money(l.Line.Total, l.Currency));
        Field("paid", AccessRule.Inherited, "What the guest pays for them: discounts taken off, the tax that prices do not include added. So much is given back for all of them; of the first n of them n parts of it, rounded down.", l => new Money(l.Line.Paid, l.Currency));
        Field("missing", AccessRule.Inherited, "Pieces that could not be made, and are not charged.", l => l.Line.Missing);
        Field("refundedQuantity", AccessRule.Inherited, "Pieces that were given back.", l => l.Line.Refunded);
        Field("refunded", AccessRule.Inherited, "What was given back for them.", l => new Money(l.Line.RefundedAmount, l.Currency));
        Field("isReady", AccessRule.Inherited, "Whether the kitchen has made it.", l => l.Line.IsReady);
        Field("station", AccessRule.Inherited, "Code of the kitchen's station that makes it.", l => l.Line.Station);
    }
}

internal sealed record OrderOptionView(OrderLineOption Option, Currency Currency);

internal sealed class OrderOptionType : ObjectType<OrderOptionView>
{
    public OrderOptionType()
        : base("OrderOption", "What was chosen with a line of an order.")
    {
        Field("optionId", AccessRule.Inherited, "Id of the option; it may be gone from the menu.", o => new GlobalId(OrderingIds.Option, o.Option.OptionId));
        Field("name", AccessRule.Inherited, "What it was called, in the answer's language.", (o, c) => c.Text(o.Option.Name));
        Field("extra", AccessRule.Inherited, "What one piece costs more by it.", o => new Money(o.Option.Extra, o.Currency));
    }
}

internal sealed class OrderMoveType : ObjectType<OrderMove>
{
    public OrderMoveType()
        : base("OrderMove", "A step of an order.")
    {
        Field("from", AccessRule.Inherited, "Where it was.", m => m.From);
        Field("to", AccessRule.Inherited, "Where it went.", m => m.To);
        Field("at", AccessRule.Inherited, "When.", m => m.At);
        Field("by", AccessRule.May(Permission.TakeOrders), "Who took it there: `diner`, `staff:<id>`, `key:<id>`, `app:<id>`, `rule` or `payment`.", m => m.By);
        Optional("reason", AccessRule.Inherited, "As the restaurant gave it; PAYMENT_TIME_OVER or ANSWER_TIME_OVER where a time ran out.", m => m.Reason);
    }
}

internal sealed class OrderContactType : ObjectType<OrderContact>
{
    public OrderContactType()
        : base("OrderContact", "Who ordered.")
    {
        Field("name", AccessRule.Inherited, "Who is to be asked for.", x => x.Name);
        Optional("email", AccessRule.Inherited, "E-mail address.", x => x.Email);
        Optional("phone", AccessRule.Inherited, "Telephone number in E.164.", x => x.Phone);
    }
}

internal sealed class OrderRefundType : ObjectType<OrderRefundView>
{
    public OrderRefundType()
        : base("OrderRefund", "Money of an order that was given back.")
    {
        Field("amount", AccessRule.Inherited, "How much.", r => new Money(r.Refund.Amount, r.Currency));
        Field("reason", AccessRule.Inherited, "Why.", r => r.Refund.Reason);
        Field("by", AccessRule.Inherited, "Who gave it back, as in `OrderMove.by`.", r => r.Refund.By);
        Field("at", AccessRule.Inherited, "When.", r => r.Refund.At);
        Field("isOfLaterTip", AccessRule.Inherited, "Whether it is of the tip that was given afterwards, and not of what the order cost.", r => r.Refund.IsOfLaterTip);
        Field("isFailed", AccessRule.Inherited, "Whether the guest has nothing of it: the gateway refused it, or his bank sent it back. Its pieces can be given back again.", r => r.Refund.IsFailed);
    }
}

internal sealed class OrderPaymentType : ObjectType<OrderPaymentView>
{
    public OrderPaymentType()
        : base("OrderPayment", "How an order is paid.")
    {
        Field("method", AccessRule.Inherited, "The way that was chosen.", p => p.Order.Method);
        Field("status", AccessRule.Inherited, "How far it has come.", p => p.State?.Status ?? PaymentStatus.Authorised);
        Optional("failureCode", AccessRule.Inherited, "Why it came to nothing: CARD_DECLINED, AUTHENTICATION_FAILED, EXPIRED, ACCOUNT_DISCONNECTED (the gateway takes nothing for the brand) …; null where it did not.", p => p.State?.FailureCode);
        Field("disputed", AccessRule.May(Permission.TakeOrders), "What the guest's bank claims or has claimed back, less what was won.", p => new Money(p.State?.Disputed ?? 0, p.Order.Currency));
        Optional("dispute", AccessRule.May(Permission.TakeOrders), "How that claim stands; null where there is none.", p => p.State?.Dispute);
        Optional("session", AccessRule.Inherited, "What the diner's page needs to pay; null where there is nothing to pay on a page, and for everybody but whoever has the order's link.", p => p.IsForDiner ? p.State?.Session : null);
    }
}

/// <param name="IsForDiner">Whether it is shown to whoever pays.</param>
internal sealed record LaterTipView(PaymentState Tip, Currency Currency, bool IsForDiner);

internal sealed class LaterTipType : ObjectType<LaterTipView>
{
    public LaterTipType()
        : base("LaterTip", "A tip that is paid after the order was, by itself.")
    {
        Field("amount", AccessRule.Inherited, "How much.", t => new Money(t.Tip.Amount, t.Currency));
        Field("begunAt", AccessRule.Inherited, "When the guest turned to it; he pays it within half an hour.", t => t.Tip.BegunAt);
        Field("status", AccessRule.Inherited, "CAPTURED once it is given.", t => t.Tip.Status);
        Field("refunded", AccessRule.Inherited, "What was given back of it, or is on its way.", t => new Money(t.Tip.Refunded, t.Currency));
        Field("disputed", AccessRule.May(Permission.TakeOrders), "What the guest's bank claims or has claimed back of it, less what was won.", t => new Money(t.Tip.Disputed, t.Currency));
        Optional("dispute", AccessRule.May(Permission.TakeOrders), "How that claim stands; null where there is none.", t => t.Tip.Dispute);
        Optional("failureCode", AccessRule.Inherited, "Why it came to nothing, as in `OrderPayment.failureCode`.", t => t.Tip.FailureCode);
        Optional("session", AccessRule.Inherited, "What the diner's page needs to pay it; null once it is paid, and for everybody but whoever has the order's link.", t => t.IsForDiner ? t.Tip.Session : null);
    }
}

internal sealed class PaymentSessionType : ObjectType<PaymentSession>
{
    public PaymentSessionType()
        : base("PaymentSession", "What a gateway's own script on the page needs.")
    {
        Field("gateway", AccessRule.Inherited, "Who moves the money.", s => s.Gateway);
        Optional("publishableKey", AccessRule.Inherited, "The platform's public key at the gateway.", s => s.PublishableKey);
        Optional("account", AccessRule.Inherited, "The brand's account at the gateway.", s => s.Account);
        Optional("clientSecret", AccessRule.Inherited, "Lets whoever knows it pay this order and nothing else; null until `isReady`.", s => s.ClientSecret);
        Field("isReady", AccessRule.Inherited, "Whether the gateway has heard of the payment: a moment after placing it has. Ask again, or follow `orderUpdated`.", s => s.IsReady);
    }
}

internal sealed class PriceChangeType : ObjectType<PriceChange>
{
    public PriceChangeType()
        : base("PriceChange", "Something that costs something else than was promised.")
    {
        Optional("lineId", AccessRule.Inherited, "The line of the cart; null for what is beside the lines: fees, taxes, discounts, tip.", d => (GlobalId?)(d.LineId is { } id ? new GlobalId(OrderingIds.Line, id) : null));
        Field("was", AccessRule.Inherited, "As promised; nothing where it is new.", d => d.Was);
        Field("is", AccessRule.Inherited, "Now; nothing where it is gone.", d => d.Is);
    }
}
