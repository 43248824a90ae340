using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>How orders are taken: settled by who may, checked, and seen by everybody at once.</summary>
public sealed class OrderingSettingsTests(ApiFixture api)
{
    [Fact]
    public async Task A_location_has_the_brands_settings_until_it_has_its_own()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        const string fields = "version preparationMinutes autoRejectAfterMinutes kitchen { stations { code minutesPerSlot minutesPerDish } } slots { leadMinutes }";
        var before = await SeeAsync(kitchen, fields);
        Assert.Equal("""{"version":0,"preparationMinutes":20,"autoRejectAfterMinutes":15,"kitchen":{"stations":[{"code":"kitchen","minutesPerSlot":null,"minutesPerDish":3}]},"slots":{"leadMinutes":30}}""", before);

        await kitchen.SettleAsync(new { preparationMinutes = 12 });
        Assert.Contains("\"version\":0,\"preparationMinutes\":12", await SeeAsync(kitchen, fields, kitchen.Place), StringComparison.Ordinal);
        await kitchen.SettleAsync(new { autoRejectAfterMinutes = (int?)null }, kitchen.Place);
        await kitchen.SettleAsync(new { preparationMinutes = 40 });
        Assert.Contains("\"version\":1,\"preparationMinutes\":12,\"autoRejectAfterMinutes\":null", await SeeAsync(kitchen, fields, kitchen.Place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_that_takes_back_its_own_follows_the_brand_again()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        await kitchen.SettleAsync(new { preparationMinutes = 12 });
        await kitchen.SettleAsync(new { preparationMinutes = 30 }, kitchen.Place);
        const string fields = "version isOwn preparationMinutes";
        Assert.Equal("""{"version":1,"isOwn":true,"preparationMinutes":30}""", await SeeAsync(kitchen, fields, kitchen.Place));
        Assert.Equal("STALE_VERSION@version", Assert.Single(Refusals(await ResetAsync(kitchen, 0), "resetOrderingSettings")));

        Assert.Empty(Refusals(await ResetAsync(kitchen, 1), "resetOrderingSettings"));
        await kitchen.SettleAsync(new { preparationMinutes = 15 });
        Assert.Equal("""{"version":2,"isOwn":false,"preparationMinutes":15}""", await SeeAsync(kitchen, fields, kitchen.Place));
        Assert.Empty(Refusals(await ResetAsync(kitchen, 2), "resetOrderingSettings"));
        await kitchen.SettleAsync(new { autoAccept = true }, kitchen.Place);
        await kitchen.SettleAsync(new { preparationMinutes = 60 });
        Assert.Equal("""{"version":3,"isOwn":true,"preparationMinutes":15}""", await SeeAsync(kitchen, fields, kitchen.Place));
    }

    [Fact]
    public async Task What_guests_may_choose_follows_at_once()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        using var diner = kitchen.Brand.Diner(api);
        const string question = "{ orderingOptions { locations { name services methods tipPercents daysAhead } tipPercents } }";
        var before = (await diner.DataAsync(question)).GetProperty("orderingOptions").GetRawText();
        Assert.Contains("\"services\":[\"DELIVERY\",\"PICKUP\",\"DINE_IN\"]", before, StringComparison.Ordinal);
        await kitchen.SettleAsync(new { prices = new { tipPercents = new[] { 5, 10 } }, paymentMethods = new[] { "CASH" }, slots = new { leadMinutes = 30, daysAhead = 14, everyMinutes = 15 } });
        await api.SettleAsync();
        Assert.Equal(
            """{"locations":[{"name":"Mitte","services":["DELIVERY","PICKUP","DINE_IN"],"methods":["CASH"],"tipPercents":[5,10],"daysAhead":14}],"tipPercents":[5,10]}""",
            (await diner.DataAsync(question)).GetProperty("orderingOptions").GetRawText());
    }

    [Theory]
    [InlineData("""{ "preparationMinutes": -1 }""", "NUMBER_OUT_OF_RANGE@preparationMinutes")]
    [InlineData("""{ "autoRejectAfterMinutes": 0 }""", "NUMBER_OUT_OF_RANGE@autoRejectAfterMinutes")]
    [InlineData("""{ "slots": { "leadMinutes": 0, "daysAhead": 61, "everyMinutes": 15 } }""", "NUMBER_OUT_OF_RANGE@slots.daysAhead")]
    [InlineData("""{ "slots": { "leadMinutes": 0, "daysAhead": 1, "everyMinutes": 7 } }""", "STEP_INVALID@slots.everyMinutes")]
    [InlineData("""{ "delivery": { "minutes": 10, "radiusMeters": 0 } }""", "NUMBER_OUT_OF_RANGE@delivery.radiusMeters")]
    [InlineData("""{ "paymentMethods": [] }""", "METHODS_MISSING@paymentMethods")]
    [InlineData("""{ "prices": { "tipPercents": [5, 5] } }""", "LISTED_TWICE@prices.tipPercents.1")]
    [InlineData("""{ "prices": { "delivery": { "fee": { "percent": "101" } } } }""", "PERCENT_UNREADABLE@prices.delivery.fee.percent")]
    [InlineData("""{ "prices": { "delivery": { "deliveryFee": { "amount": -1 } } } }""", "NUMBER_OUT_OF_RANGE@prices.delivery.deliveryFee.amount")]
    [InlineData("""{ "prices": { "pickup": { "deposit": { "perPiece": 25, "taxClass": "moon" } } } }""", "TAX_CLASS_UNKNOWN@prices.pickup.deposit.taxClass")]
    [InlineData("""{ "kitchen": { "stations": [] } }""", "STATIONS_MISSING@kitchen.stations")]
    [InlineData("""{ "kitchen": { "stations": [{ "code": "Grill!", "name": "Grill" }] } }""", "CODE_INVALID@kitchen.stations.0.code")]
    [InlineData("""{ "kitchen": { "stations": [{ "code": "grill", "name": "A" }, { "code": "grill", "name": "B" }] } }""", "LISTED_TWICE@kitchen.stations.1")]
    [InlineData("""{ "kitchen": { "stations": [{ "code": "grill", "name": "A", "minutesPerSlot": 0 }] } }""", "NUMBER_OUT_OF_RANGE@kitchen.stations.0.minutesPerSlot")]
    public async Task What_makes_no_sense_is_refused_by_its_place(string changes, string refusal)
    {
        _refusing ??= await Kitchen.OpenAsync(api);
        var input = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(changes)!;
        input["version"] = JsonSerializer.SerializeToElement(0);
        var answer = await _refusing.Brand.AsOwnerAsync("mutation($i: UpdateOrderingSettingsInput!) { updateOrderingSettings(input: $i) { errors { ... on Error { code field } } } }", new { i = input });
        Assert.Equal(refusal, Assert.Single(Refusals(answer)));
    }

    [Fact]
    public async Task Who_settles_on_an_older_version_or_without_the_permission_changes_nothing()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        await kitchen.SettleAsync(new { preparationMinutes = 12 });
        var stale = await kitchen.Brand.AsOwnerAsync("mutation { updateOrderingSettings(input: { version: 0, preparationMinutes: 1 }) { errors { ... on Error { code field } } } }");
        Assert.Equal("STALE_VERSION@version", Assert.Single(Refusals(stale)));
        using var diner = kitchen.Brand.Diner(api);
        Assert.Contains("UNAUTHENTICATED", (await diner.QueryAsync("mutation { updateOrderingSettings(input: { version: 1 }) { errors { ... on Error { code } } } }")).ToString(), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", (await diner.QueryAsync("{ orderingSettings { version } }")).ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"preparationMinutes":12}""", await SeeAsync(kitchen, "preparationMinutes"));
    }

    private static Kitchen? _refusing;

    private static Task<JsonElement> ResetAsync(Kitchen kitchen, int version) => kitchen.Brand.AsOwnerAsync(
        "mutation($i: ResetOrderingSettingsInput!) { resetOrderingSettings(input: $i) { errors { ... on Error { code field } } } }", new { i = new { version, locationId = kitchen.Place } });

    private static IEnumerable<string> Refusals(JsonElement answer, string mutation = "updateOrderingSettings") => answer.GetProperty(mutation).GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("code").GetString()}@{e.GetProperty("field").GetString()}");

    private static async Task<string> SeeAsync(Kitchen kitchen, string fields, string? location = null) =>
        (await kitchen.Brand.AsOwnerAsync($"query($l: ID) {{ orderingSettings(locationId: $l) {{ {fields} }} }}", new { l = location })).GetProperty("orderingSettings").GetRawText();
}
