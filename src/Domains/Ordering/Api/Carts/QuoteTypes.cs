using System.Globalization;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Carts;

internal sealed class QuoteType : ObjectType<CartQuote>
{
    public QuoteType()
        : base("CartQuote", "What a cart costs at this moment. Lines and fees, less discounts, plus taxes that prices do not include, plus the tip, are the total.")
    {
        Field("subtotal", AccessRule.Inherited, "All lines together.", q => q.Amount(q.Order.Subtotal));
        Field("fees", AccessRule.Inherited, "What is charged beside them.", FeesOf).Sized(2);
        Field("discounts", AccessRule.Inherited, "What is taken off.", q => q.Order.Discounts.Select(d => new PriceAmountView(d.Kind, d.Label, q.Amount(d.Amount)))).Sized(1);
        Field("taxes", AccessRule.Inherited, "One a rate, the highest first.", q => q.Order.Taxes.Select(t => new TaxAmountView(t.PartsPerMillion, q.Amount(t.Net), q.Amount(t.Tax), t.IsIncluded))).Sized(2);
        Field("tip", AccessRule.Inherited, "What the guest gives on top; untaxed.", q => q.Tip);
        Field("total", AccessRule.Inherited, "What is to be paid.", q => q.Amount(q.Order.Total));
        Field("promise", AccessRule.Inherited, "Signed: goes with the order. Where something costs more by then, the order says what and asks again.", q => q.Promise);
        Optional("promisedFor", AccessRule.Inherited, "When it would be ready or at the door if it were ordered now; null where nobody can say.", q => q.PromisedFor);
        Field("expiresAt", AccessRule.Inherited, "Until when the promise can be used.", q => q.ExpiresAt);
    }

    private static IEnumerable<PriceAmountView> FeesOf(CartQuote quote, FieldContext c)
    {
        var locale = c.Locale;
        return [.. quote.Order.Fees.Select(f => new PriceAmountView(f.Kind.Code(), f.Kind.Label(locale), quote.Amount(f.Amount)))];
    }
}

internal sealed class PriceAmountType : ObjectType<PriceAmountView>
{
    public PriceAmountType()
        : base("PriceAmount", "A fee or a discount.")
    {
        Field("kind", AccessRule.Inherited, "Stable: SERVICE, SMALL_ORDER, DELIVERY, DEPOSIT, CASH_ROUNDING, or a promotion's own.", a => a.Kind);
        Field("label", AccessRule.Inherited, "For people, in the answer's language.", a => a.Label);
        Field("amount", AccessRule.Inherited, "How much.", a => a.Amount);
    }
}

internal sealed class TaxAmountType : ObjectType<TaxAmountView>
{
    public TaxAmountType()
        : base("TaxAmount", "The tax of one rate.")
    {
        Field("percent", AccessRule.Inherited, "The rate in percent, a decimal string: `7`, `8.875`.", t => Percent(t.PartsPerMillion));
        Field("net", AccessRule.Inherited, "What is taxed, the tax not included.", t => t.Net);
        Field("tax", AccessRule.Inherited, "The tax.", t => t.Tax);
        Field("isIncluded", AccessRule.Inherited, "Whether prices contain it.", t => t.IsIncluded);
    }

    public static string Percent(int partsPerMillion) => (partsPerMillion / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);
}
