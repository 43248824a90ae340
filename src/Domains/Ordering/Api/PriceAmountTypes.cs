using System.Globalization;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api;

/// <summary>A fee or a discount with its words.</summary>
internal sealed record PriceAmountView(string Kind, string Label, Money Amount);

internal sealed class PriceAmountType : ObjectType<PriceAmountView>
{
    public PriceAmountType()
        : base("PriceAmount", "A fee or a discount.")
    {
        Field("kind", AccessRule.Inherited, "Stable: SERVICE, SMALL_ORDER, DELIVERY, DEPOSIT, CASH_ROUNDING, or a promotion's own.", a => a.Kind);
        Field("label", AccessRule.Inherited, "In words, in the answer's language.", a => a.Label);
        Field("amount", AccessRule.Inherited, "How much; a rounding may be below zero.", a => a.Amount);
    }
}

/// <summary>A tax of an order.</summary>
/// <param name="Percent">As people write it: <c>8.875</c>.</param>
internal sealed record TaxAmountView(string Percent, Money Net, Money Tax, bool IsIncluded)
{
    public static TaxAmountView Of(OrderTax tax, Currency currency) =>
        new((tax.PartsPerMillion / 10_000m).ToString("0.####", CultureInfo.InvariantCulture), new Money(tax.Net, currency), new Money(tax.Tax, currency), tax.IsIncluded);
}

internal sealed class TaxAmountType : ObjectType<TaxAmountView>
{
    public TaxAmountType()
        : base("TaxAmount", "The tax of one rate.")
    {
        Field("percent", AccessRule.Inherited, "The rate: `7`, `8.875`.", t => t.Percent);
        Field("net", AccessRule.Inherited, "What is taxed, the tax not included.", t => t.Net);
        Field("tax", AccessRule.Inherited, "The tax.", t => t.Tax);
        Field("isIncluded", AccessRule.Inherited, "Whether prices contain it.", t => t.IsIncluded);
    }
}
