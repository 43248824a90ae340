using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>What guests tell of themselves is checked, bounded, and theirs to take along.</summary>
public sealed class ProfileTests(ApiFixture api) : IAsyncLifetime
{
    private static readonly object Home = new { street = "Lane 1", postalCode = "10115", city = "Berlin", country = "DE", label = "Home", note = "second bell" };

    private static TestBrand? _brand;

    public async ValueTask InitializeAsync() => _brand ??= await TestBrand.SignUpAsync(api);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Name_and_language_are_changed_within_what_the_brand_writes()
    {
        using var guest = await Guest.SignedInAsync(api, _brand!);
        Assert.Null(await guest.RefusalAsync("updateDiner", new { name = "  Ada Guest ", locale = "en" }, "diner { id }"));
        var seen = await guest.SeenAsync();
        Assert.Equal(("Ada Guest", "en"), (seen.GetProperty("name").GetString(), seen.GetProperty("locale").GetString()));
        Assert.Equal("LOCALE_UNKNOWN@locale", await guest.RefusalAsync("updateDiner", new { locale = "fr" }, "diner { id }"));
        Assert.Equal("NAME_TOO_LONG@name", await guest.RefusalAsync("updateDiner", new { name = new string('a', 101), locale = "en" }, "diner { id }"));
    }

    [Fact]
    public async Task Consent_is_kept_with_time_and_place_and_is_no_before_it_is_given()
    {
        using var guest = await Guest.SignedInAsync(api, _brand!);
        const string Fields = "marketingConsent consentAt consentSource";
        var before = await guest.SeenAsync(Fields);
        Assert.False(before.GetProperty("marketingConsent").GetBoolean());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("consentAt").ValueKind);
        Assert.Null(await guest.RefusalAsync("setMarketingConsent", new { given = true, source = "CHECKOUT" }, "diner { id }"));
        var after = await guest.SeenAsync(Fields);
        Assert.True(after.GetProperty("marketingConsent").GetBoolean());
        Assert.Equal("CHECKOUT", after.GetProperty("consentSource").GetString());
        Assert.NotEqual(JsonValueKind.Null, after.GetProperty("consentAt").ValueKind);
    }

    [Fact]
    public async Task Ten_addresses_are_kept_however_many_come_at_once()
    {
        using var guest = await Guest.SignedInAsync(api, _brand!);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => guest.RefusalAsync("addDinerAddress", Home, "address { id }")));
        Assert.Equal((10, 4), (refusals.Count(r => r is null), refusals.Count(r => r == "ADDRESSES_FULL@")));

        var addresses = (await guest.SeenAsync("addresses { id city }")).GetProperty("addresses");
        Assert.Equal(10, addresses.GetArrayLength());
        Assert.Null(await guest.RefusalAsync("updateDinerAddress", new { id = addresses[0].Id(), street = "Lane 2", postalCode = "", city = "Potsdam", country = "DE" }, "address { id }"));
        Assert.Null(await guest.RefusalAsync("deleteDinerAddress", new { id = addresses[1].Id() }, "deletedId"));
        Assert.Equal("ADDRESS_NOT_FOUND@id", await guest.RefusalAsync("deleteDinerAddress", new { id = addresses[1].Id() }, "deletedId"));
        Assert.Equal("Potsdam", (await guest.SeenAsync("addresses { city }")).GetProperty("addresses")[0].GetProperty("city").GetString());
    }

    [Theory]
    [InlineData("", "Berlin", "DE", "TEXT_MISSING@street")]
    [InlineData("Lane 1", " ", "DE", "TEXT_MISSING@city")]
    [InlineData("Lane 1", "Berlin", "XX", "COUNTRY_UNKNOWN@country")]
    public async Task An_address_that_is_none_is_refused(string street, string city, string country, string refusal)
    {
        using var guest = await Guest.SignedInAsync(api, _brand!);
        Assert.Equal(refusal, await guest.RefusalAsync("addDinerAddress", new { street, postalCode = "1", city, country }, "address { id }"));
    }

    [Fact]
    public async Task The_export_holds_all_that_is_kept()
    {
        using var guest = await Guest.SignedInAsync(api, _brand!);
        await guest.RefusalAsync("updateDiner", new { name = "Ada Guest", locale = "en" }, "diner { id }");
        await guest.RefusalAsync("addDinerAddress", Home, "address { id }");
        var export = (await guest.Browser.DataAsync("{ dinerExport }")).GetProperty("dinerExport").GetString()!;
        var document = JsonDocument.Parse(export).RootElement;
        Assert.Equal(guest.Email, document.GetProperty("diner").GetProperty("email").GetString());
        Assert.Equal("second bell", document.GetProperty("addresses")[0].GetProperty("note").GetString());
        Assert.Equal("127.0.0.1", document.GetProperty("sessions")[0].GetProperty("network").GetString());
    }

    [Fact]
    public async Task Staff_finds_guests_by_what_it_sees_and_only_with_the_permission()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var ada = await Guest.SignedInAsync(api, brand);
        using var bob = await Guest.SignedInAsync(api, brand);
        await ada.RefusalAsync("updateDiner", new { name = "Ada 100%_Guest", locale = "en" }, "diner { id }");

        Assert.Equal([bob.Email, ada.Email], await FoundAsync(brand, null));
        Assert.Equal([ada.Email], await FoundAsync(brand, "100%_g"));
        Assert.Equal([bob.Email], await FoundAsync(brand, bob.Email[..12].ToUpperInvariant()));
        Assert.Equal([ada.Email], await FoundAsync(brand, "%"));
        Assert.Empty(await FoundAsync(brand, new string('a', 101)));
        using var publishable = new ApiClient(api.PublicPort, "localhost") { ApiKey = brand.PublishableKey };
        Assert.Contains("UNAUTHENTICATED", (await publishable.QueryAsync("{ customers { totalCount } }")).ToString(), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", (await ada.Browser.QueryAsync("{ customers { totalCount } }")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_sees_who_was_shown_guests_and_how_many_and_nothing_more()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var guest = await Guest.SignedInAsync(api, brand);
        await FoundAsync(brand, "nobody of that name");
        await FoundAsync(brand, guest.Email);
        using var server = new ApiClient(api.PublicPort, "localhost") { ApiKey = brand.SecretKey };
        await server.DataAsync("{ customers { nodes { id } } }");

        var looks = (await brand.AsOwnerAsync("{ customerLooks { nodes { author wasSearch shown } } }")).GetProperty("customerLooks").GetProperty("nodes");
        Assert.Equal([false, true], looks.EnumerateArray().Select(l => l.GetProperty("wasSearch").GetBoolean()));
        Assert.Equal("Olga Owner", looks[1].GetProperty("author").GetString());
        Assert.Equal(1, looks[1].GetProperty("shown").GetInt32());
        Assert.Contains("FORBIDDEN", (await server.QueryAsync("{ customerLooks { nodes { shown } } }")).ToString(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestBrand brand, string? search)
    {
        var answer = await brand.AsOwnerAsync("query($s: String) { customers(search: $s) { totalCount nodes { email } } }", new { s = search });
        return [.. answer.GetProperty("customers").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("email").GetString()!)];
    }
}
