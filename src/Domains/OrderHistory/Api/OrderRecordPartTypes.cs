using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.OrderHistory.Api;

internal sealed class OrderRecordLineType : ObjectType<OrderRecordLineView>
{
    public OrderRecordLineType()
        : base("OrderRecordLine", "A dish of an order, as it was sold.")
    {
        Field("id", AccessRule.Inherited, "Opaque id of the line.", l => new GlobalId("OrderLine", l.Line.Id));
        Field("itemId", AccessRule.Inherited, "Id of the dish; it may be gone from the menu.", l => new GlobalId("Item", l.Line.ItemId));
        Field("name", AccessRule.Inherited, "Name of the dish.", l => l.Line.Name);
        Optional("sizeName", AccessRule.Inherited, "Name of the size.", l => l.Line.SizeName);
        Field("options", AccessRule.Inherited, "What was chosen with it.", l => l.Options).Sized(3);
        Field("quantity", AccessRule.Inherited, "How many.", l => l.Line.Quantity);
        Optional("grams", AccessRule.Inherited, "How much of a dish that is sold by weight.", l => l.Line.Grams);
        Optional("note", AccessRule.Inherited, "What the guest wrote to the kitchen.", l => l.Line.Note);
        Field("unitPrice", AccessRule.Inherited, "What one costs, options included.", l => new Money(l.Line.UnitPrice, l.Currency));
        Field("total", AccessRule.Inherited, "What the line costs.", l => new Money(l.Line.Total, l.Currency));
        Field("refunded", AccessRule.Inherited, "What was given back of it.", l => new Money(l.Line.Refunded, l.Currency));
    }
}

internal sealed class OrderRecordOptionType : ObjectType<OrderRecordOptionView>
{
    public OrderRecordOptionType()
        : base("OrderRecordOption", "Something that was chosen with a dish.")
    {
        Field("optionId", AccessRule.Inherited, "Id of the option; it may be gone from the menu.", o => new GlobalId("ModifierOption", o.OptionId));
        Field("name", AccessRule.Inherited, "Name of the option.", o => o.Name);
        Field("extra", AccessRule.Inherited, "What it adds to the dish's price.", o => o.Extra);
    }
}

internal sealed class OrderRecordAmountType : ObjectType<OrderRecordAmountView>
{
    public OrderRecordAmountType()
        : base("OrderRecordAmount", "A fee or a discount of an order.")
    {
        Field("kind", AccessRule.Inherited, "Stable: `SERVICE`, `SMALL_ORDER`, `DELIVERY`, `DEPOSIT`, or the promotion's own.", a => a.Kind);
        Field("label", AccessRule.Inherited, "What it is called.", a => a.Label);
        Field("amount", AccessRule.Inherited, "How much.", a => a.Amount);
    }
}

internal sealed class OrderRecordTaxType : ObjectType<OrderRecordTaxView>
{
    public OrderRecordTaxType()
        : base("OrderRecordTax", "The tax of an order at one rate.")
    {
        Field("percent", AccessRule.Inherited, "The rate, as a decimal string: `7`, `8.875`.", t => t.Percent);
        Field("net", AccessRule.Inherited, "What it is on.", t => new Money(t.Tax.Net, t.Currency));
        Field("tax", AccessRule.Inherited, "How much it is.", t => new Money(t.Tax.Tax, t.Currency));
        Field("isIncluded", AccessRule.Inherited, "Whether prices contain it.", t => t.Tax.IsIncluded);
    }
}

internal sealed class OrderRecordContactType : ObjectType<OrderRecordContactView>
{
    public OrderRecordContactType()
        : base("OrderRecordContact", "Who ordered.")
    {
        Field("name", AccessRule.Inherited, "As he is called.", c => c.Contact.Name);
        Optional("email", AccessRule.Inherited, "E-mail address.", c => c.Contact.Email);
        Optional("phone", AccessRule.Inherited, "Telephone number.", c => c.Contact.Phone);
    }
}

internal sealed class OrderRecordAddressType : ObjectType<OrderRecordAddressView>
{
    public OrderRecordAddressType()
        : base("OrderRecordAddress", "Where an order is brought to.")
    {
        Field("street", AccessRule.Inherited, "Street and house number.", a => a.Address.Street);
        Field("postalCode", AccessRule.Inherited, "Postal code; empty where there are none.", a => a.Address.PostalCode);
        Field("city", AccessRule.Inherited, "City.", a => a.Address.City);
        Optional("region", AccessRule.Inherited, "State or province.", a => a.Address.Region);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2.", a => a.Address.Country);
        Optional("note", AccessRule.Inherited, "For whoever brings it.", a => a.Address.Note);
    }
}

internal sealed class OrderRecordMoveType : ObjectType<OrderRecordMoveView>
{
    public OrderRecordMoveType()
        : base("OrderRecordMove", "An order went from one state to the next.")
    {
        Field("from", AccessRule.Inherited, "Where it was.", m => m.Move.From);
        Field("to", AccessRule.Inherited, "Where it went.", m => m.Move.To);
        Field("at", AccessRule.Inherited, "When.", m => m.Move.At);
        Field("by", AccessRule.Inherited, "The sort of whoever did it: `diner`, `staff`, `key`, `rule`, `payment`.", m => m.By);
        Optional("reason", AccessRule.Inherited, "Why, as it was given.", m => m.Move.Reason);
    }
}
