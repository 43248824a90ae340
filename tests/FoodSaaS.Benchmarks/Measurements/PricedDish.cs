using System.Globalization;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>A dish of a demo brand with one fixed price that may be changed and is put back.</summary>
/// <param name="Digits">Decimal places of the brand's currency.</param>
internal sealed record PricedDish(string Slug, string SizeId, string Price, int Digits)
{
    public static async Task<PricedDish> FindAsync(GraphQLClient api)
    {
        var items = await api.AskAsync("{ items(first: 100) { nodes { slug sizes { id priceKind price { amount } } } } }");
        var item = items["nodes"]!.AsArray().First(i => i!["sizes"]!.AsArray() is [var only] && only!["priceKind"]!.GetValue<string>() == "FIXED")!;
        var size = item["sizes"]![0]!;
        var price = size["price"]!["amount"]!.GetValue<string>();
        return new PricedDish(item["slug"]!.GetValue<string>(), size["id"]!.GetValue<string>(), price, price.Contains('.', StringComparison.Ordinal) ? price.Length - price.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
    }

    /// <summary>A price that nothing else on a page is like: the number of the change in five digits.</summary>
    public string PriceOf(int change) => (70_001m + (change * 7)).ToString("F" + Digits, CultureInfo.InvariantCulture);

    public JsonObject Input(string price) => new() { ["sizeId"] = SizeId, ["price"] = price };
}
