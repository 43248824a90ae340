using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.OrderHistory.Api;

internal sealed class OrderRecordType : ObjectType<OrderRecordView>
{
    /// <summary>Ids are those of the orders themselves.</summary>
    public const string IdType = "Order";

    public OrderRecordType()
        : base("OrderRecord", "An order as the history has it: as it was when it last changed.")
    {
        Field("id", AccessRule.Inherited, "Opaque id of the order.", r => new GlobalId(IdType, r.Order.Id));
        Field("number", AccessRule.Inherited, "As people call it, unique in the brand.", r => r.Order.Number);
        Field("status", AccessRule.Inherited, "Where it is.", r => r.Order.Status);
        Field("service", AccessRule.Inherited, "How the guest gets it.", r => r.Order.Service);
        Field("locationId", AccessRule.Inherited, "Id of the location that it was placed at.", r => new GlobalId("Location", r.Order.LocationId));
        Field("timeZone", AccessRule.Inherited, "The location's IANA time zone.", r => r.Order.TimeZone);
        Optional("table", AccessRule.Inherited, "Table that it is brought to.", r => r.Order.Table);
        Optional("contact", AccessRule.Inherited, "Who ordered; null once he was erased.", r => r.Contact);
        Optional("address", AccessRule.Inherited, "Where it is brought to.", r => r.Address);
        Optional("note", AccessRule.Inherited, "What the guest wrote to the restaurant.", r => r.Order.Note);
        Field("lines", AccessRule.Inherited, "What was ordered.", r => r.Lines).Sized(5);
        Field("moves", AccessRule.Inherited, "What happened to it, the first first.", r => r.Moves).Sized(5);
        AddMoney();
        AddTimes();
    }

    private void AddMoney()
    {
        Field("fees", AccessRule.Inherited, "What was added.", r => r.Fees).Sized(2);
        Field("discounts", AccessRule.Inherited, "What was taken off.", r => r.Discounts).Sized(1);
        Field("taxes", AccessRule.Inherited, "Tax by rate.", r => r.Taxes).Sized(2);
        Field("subtotal", AccessRule.Inherited, "The lines together.", r => r.Of(r.Order.Subtotal));
        Field("tip", AccessRule.Inherited, "Tip.", r => r.Of(r.Order.Tip));
        Field("total", AccessRule.Inherited, "What it costs in all.", r => r.Of(r.Order.Total));
        Field("captured", AccessRule.Inherited, "What was taken of it, refunds not subtracted.", r => r.Of(r.Order.Captured));
        Field("refunded", AccessRule.Inherited, "What was given back.", r => r.Of(r.Order.Refunded));
        Field("laterTip", AccessRule.Inherited, "What was given as a tip after it was completed, by itself: no part of `total` and `captured`.", r => r.Of(r.Order.LaterTip));
        Field("laterTipRefunded", AccessRule.Inherited, "What was given back of that tip; no part of `refunded`.", r => r.Of(r.Order.LaterTipRefunded));
        Field("paymentMethod", AccessRule.Inherited, "How it is paid: `ONLINE`, `CASH`, `CARD_AT_DOOR`.", r => r.PaymentMethod);
    }

    private void AddTimes()
    {
        Field("placedAt", AccessRule.Inherited, "When the restaurant got it.", r => r.Order.PlacedAt);
        Optional("requestedFor", AccessRule.Inherited, "The time that the guest chose; null for as soon as possible.", r => r.Order.RequestedFor);
        Optional("promisedFor", AccessRule.Inherited, "When it was said to be ready or at the door.", r => r.Order.PromisedFor);
        Field("changedAt", AccessRule.Inherited, "When it last changed.", r => r.Order.ChangedAt);
    }
}
