using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application.Receipts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Infrastructure.Receipts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.UnitTests.Ordering.Orders;
using FoodSaaS.UnitTests.Ordering.Pricing;
using UglyToad.PdfPig;

namespace FoodSaaS.UnitTests.Ordering.Receipts;

/// <summary>What is on the sheet of a receipt, read back from the file.</summary>
public sealed class ReceiptTests
{
    private static readonly Brand Bella = Brand.New(Slug.Parse("bella")!.Value, "Bella Cantina", "DE", Currency.Of("EUR"), "Europe/Berlin", ["de", "en"], "de");

    /// <summary>Pizza at 7 %, wine at 19 %, delivered, with a voucher and a tip.</summary>
    private static PriceRequest Dinner
    {
        get
        {
            var bill = Bills.Of("EUR", Bills.Taxes(true, ("reduced", 70_000), ("standard", 190_000)), ServiceType.Delivery, Bills.Line(1, 1_250, 2, "reduced"), Bills.Line(2, 2_100));
            return (bill with { Tip = 300, Discounts = [new GivenDiscount("WELCOME", "Willkommen", 500, null)] }).Under(ServiceRules.None with { Delivery = new DeliveryFee(390, null, null) });
        }
    }

    [Fact]
    public async Task It_says_all_that_was_bought_and_what_became_of_the_money()
    {
        var order = TestOrder.Of(Dinner);
        order.MoveTo(OrderStatus.Placed, Mover.Rule, null, TestOrder.Now);
        order.Refund(new OrderRefund(Ids.New(), 1_250, [], "cold", "staff:1", TestOrder.Now), TestOrder.Now);
        order.Refund(new OrderRefund(Ids.New(), 100, [], "not wanted", "staff:1", TestOrder.Now, IsOfLaterTip: true), TestOrder.Now);
        order.Refund(new OrderRefund(Ids.New(), 700, [], "late", "staff:1", TestOrder.Now, IsFailed: true), TestOrder.Now);
        var tip = new PaymentState(Ids.New(), Ids.New(), PaymentMethod.Online, PaymentStatus.Captured, 222, 222, 100, null);
        var paid = new PaymentState(Ids.New(), order.Id, PaymentMethod.Cash, PaymentStatus.Captured, order.Total, order.Total, 1_250, null) { Tip = tip };
        var (text, pages) = await PrintAsync(order, paid);

        Assert.Equal(1, pages);
        string[] said =
        [
            "Bella Cantina", "Mitte", "Torstr. 1", "10119 Berlin", "Beleg", "Bestellung K7-0142", "1. Juni 2026", "12:00", "Lieferung", "2 × Pizza", "25,00 EUR", "1 × Pizza", "21,00 EUR",
            "Zwischensumme46,00 EUR", "Willkommen−5,00 EUR", "Lieferung3,90 EUR", "Trinkgeld3,00 EUR", "Gesamt47,90 EUR", "ZahlungBar", "Berechnet47,90 EUR", "Erstattet am 01.06.2026−12,50 EUR",
            "Trinkgeld, nachträglich gezahlt2,22 EURErstattet am 01.06.2026−1,00 EUR",
        ];
        Assert.All(said, s => Assert.Contains(Bare(s), text, StringComparison.Ordinal));
        Assert.Equal(2, order.Taxes.Count);
        foreach (var tax in order.Taxes) Assert.Contains(Bare($"{tax.PartsPerMillion / 10_000} % Steuer auf netto {Euro(tax.Net)}{Euro(tax.Tax)}"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("onions", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Grüße: Spätzle & Soße, Żurek, çöp şiş")]
    [InlineData("en", "Борщ со сметаной — «Київ»")]
    [InlineData("fr", "Μουσακάς, bœuf à l’ancienne")]
    [InlineData("ja", "髙橋さんの寿司　盛り合わせ（特上）ﾃｲｸｱｳﾄ")]
    public async Task It_is_in_the_language_and_script_of_the_order(string locale, string dish)
    {
        var (text, _) = await PrintAsync(Named(locale, dish), null);
        Assert.Contains(Bare(dish), text, StringComparison.Ordinal);
        Assert.Contains(Bare(ReceiptWords.In(locale).Total), text, StringComparison.Ordinal);
        Assert.DoesNotContain(ReceiptFonts.Unknown, text);
    }

    [Fact]
    public async Task What_no_font_has_is_a_box_and_breaks_nothing()
    {
        var (text, _) = await PrintAsync(Named("en", "Bibimbap 비빔밥 🍕\n!"), null);
        Assert.Contains("Bibimbap□□□□!", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JPY", 1_480, "1,480 JPY")]
    [InlineData("KWD", 4_163, "4.163 KWD")]
    public async Task Amounts_have_the_digits_of_their_currency(string currency, long price, string written)
    {
        var order = TestOrder.Of(Bills.Of(currency, Bills.Taxes(false, ("standard", 0)), ServiceType.Pickup, Bills.Line(1, price)), locale: "en");
        Assert.Contains(Bare(written), (await PrintAsync(order, null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_tax_stands_above_the_total_and_an_order_that_came_to_nothing_says_so()
    {
        var order = TestOrder.Of(Bills.Of("USD", Bills.Taxes(false, ("standard", 88_750)), ServiceType.Pickup, Bills.Line(1, 1_000)), locale: "en");
        order.MoveTo(OrderStatus.Cancelled, Mover.Diner, null, TestOrder.Now);
        var (text, _) = await PrintAsync(order, null);
        Assert.Contains(Bare("plus 8.875 % tax on 10.00 USD 0.89 USD"), text, StringComparison.Ordinal);
        Assert.Contains(Bare("Total10.89 USD"), text, StringComparison.Ordinal);
        Assert.Contains(Bare("This order came to nothing."), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bare(ReceiptWords.In("en").Included), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("ja")]
    public async Task An_order_that_came_to_nothing_promises_no_later_charge(string locale)
    {
        var (order, words) = (Named(locale, "Pizza"), ReceiptWords.In(locale));
        Assert.Contains(Bare(words.NotCharged), (await PrintAsync(order, null)).Text, StringComparison.Ordinal);
        order.MoveTo(OrderStatus.Cancelled, Mover.Rule, null, TestOrder.Now);
        var (text, _) = await PrintAsync(order, new PaymentState(Ids.New(), order.Id, PaymentMethod.Online, PaymentStatus.Authorised, order.Total, 0, 0, null));
        Assert.Contains(Bare(words.NothingCharged), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bare(words.NotCharged), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_orders_go_on_overleaf_and_long_names_on_the_next_line()
    {
        var lines = Enumerable.Range(1, 50).Select(i => Bills.Line(i, 100 + i)).ToArray();
        var order = TestOrder.Of(Bills.Of("EUR", Bills.Taxes(true, ("standard", 190_000)), ServiceType.Pickup, lines), dish: string.Concat(Enumerable.Repeat("Donaudampfschifffahrts", 12)) + " mit allem");
        var (text, pages) = await PrintAsync(order, null);
        Assert.InRange(pages, 2, 10);
        for (var i = 1; i <= 50; i++) Assert.Contains(Bare(Euro(100 + i)), text, StringComparison.Ordinal);
        Assert.Equal(50, text.Split("mitallem").Length - 1);
    }

    [Fact]
    public async Task Many_at_once_come_out_like_one()
    {
        using var press = new ReceiptPress();
        var receipt = ReceiptText.Of(TestOrder.Of(Dinner), null, Bella);
        var printed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => press.PrintAsync(receipt, default))));
        Assert.Single(printed.Select(p => Read(p).Text).Distinct());
        Assert.All(printed, p => Assert.InRange(p.Length, 1_000, 200_000));
    }

    private static Order Named(string locale, string dish) => TestOrder.Of(Bills.Of("EUR", Bills.Taxes(true, ("standard", 190_000)), ServiceType.Pickup, Bills.Line(1, 1_000)), locale: locale, dish: dish);

    private static string Euro(long amount) => $"{amount / 100},{amount % 100:00} EUR";

    private static async Task<(string Text, int Pages)> PrintAsync(Order order, PaymentState? payment)
    {
        using var press = new ReceiptPress();
        return Read(await press.PrintAsync(ReceiptText.Of(order, payment, Bella), default));
    }

    private static (string Text, int Pages) Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return (Bare(string.Concat(pdf.GetPages().Select(p => p.Text))), pdf.NumberOfPages);
    }

    /// <summary>Where a space is, the sheet has a gap.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
