using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace FoodSaaS.Api.Demo;

/// <summary>The owner of one demo brand on his first day: signs up, sets the look, fills locations, menu and pages.</summary>
internal sealed partial class DemoOwner(DemoBrand brand, int port, string rootDomain, LocalDate today) : IDisposable
{
    internal const string Errors = "errors { ... on Error { code message field } }";

    private readonly DemoApi _api = new(port, $"admin.{rootDomain}");

    private string Console => $"/b/{brand.Slug}/graphql";

    public async Task<SeededKeys> OpenAsync()
    {
        var keys = await SignUpAsync();
        var photos = new DemoPhotos(brand, _api);
        await SetThemeAsync(photos);
        var locations = await AddLocationsAsync();
        var dishes = await new DemoMenu(brand, _api, Console, photos).FillAsync();
        await new DemoPages(brand, _api, Console, photos, dishes.BySlug, locations).PublishAsync();
        await SetNavigationAsync();
        await SettleOrderingAsync(dishes);
        return keys;
    }

    /// <summary>At the board of his restaurant.</summary>
    public DemoStaff AtBoard() => new(brand, _api);

    public void Dispose() => _api.Dispose();

    private Task<JsonNode> CallAsync(string mutation, string inputType, string selection, JsonObject input) =>
        _api.CallAsync(Console, Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });

    internal static string Mutation(string name, string inputType, string selection) => $"mutation($input: {inputType}!) {{ {name}(input: $input) {{ {selection} {Errors} }} }}";

    private async Task<SeededKeys> SignUpAsync()
    {
        var email = brand.Owner.Email;
        await OpenCallAsync("requestSignUpCode", "RequestSignUpCodeInput", "request { expiresAt }", new JsonObject { ["email"] = email });
        var code = SixDigits().Match(await _api.MailToAsync(email)).Value;
        var confirmed = await OpenCallAsync("confirmSignUpCode", "ConfirmSignUpCodeInput", "proof", new JsonObject { ["email"] = email, ["code"] = code });
        var signedUp = await OpenCallAsync("signUp", "SignUpInput", "signedUp { publishableKey secretKey }", new JsonObject
        {
            ["proof"] = confirmed["proof"]!.GetValue<string>(),
            ["ownerName"] = brand.Owner.Name,
            ["password"] = brand.Owner.Password,
            ["brandName"] = brand.Name,
            ["slug"] = brand.Slug,
            ["country"] = brand.Country,
            ["currency"] = brand.Currency,
            ["timeZone"] = brand.TimeZone,
            ["locales"] = new JsonArray([.. brand.Locales.Select(l => (JsonNode)l)]),
            ["defaultLocale"] = brand.DefaultLocale,
            ["look"] = brand.Theme["preset"]!.GetValue<string>(),
        });
        var opened = signedUp["signedUp"]!;
        return new SeededKeys(opened["publishableKey"]!.GetValue<string>(), opened["secretKey"]!.GetValue<string>());
    }

    private Task<JsonNode> OpenCallAsync(string mutation, string inputType, string selection, JsonObject input) =>
        _api.CallAsync("/graphql", Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });

    private async Task SetThemeAsync(DemoPhotos photos)
    {
        var version = (await _api.CallAsync(Console, "{ theme { version } }"))["version"]!.GetValue<int>();
        await CallAsync("updateTheme", "UpdateThemeInput", "theme { version }", new JsonObject
        {
            ["version"] = version,
            ["preset"] = brand.Theme["preset"]!.GetValue<string>(),
            ["light"] = brand.Theme["colors"]!["light"]!.DeepClone(),
            ["dark"] = brand.Theme["colors"]!["dark"]!.DeepClone(),
            ["radius"] = brand.Theme["radius"]!.GetValue<string>(),
            ["headingFont"] = brand.Theme["headingFont"]!.GetValue<string>(),
            ["bodyFont"] = brand.Theme["bodyFont"]!.GetValue<string>(),
            ["heroLayout"] = brand.Theme["heroLayout"]!.GetValue<string>(),
            ["logoId"] = await photos.IdAsync("logo.webp"),
            ["tagline"] = DemoBrand.Translations(brand.Tagline),
        });
    }

    private async Task<Dictionary<string, string>> AddLocationsAsync()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var location in brand.Locations)
        {
            var created = await CallAsync("createLocation", "CreateLocationInput", "location { id }", new JsonObject
            {
                ["slug"] = location["slug"]!.GetValue<string>(),
                ["name"] = DemoBrand.Translations(location["name"]),
                ["note"] = DemoBrand.Translations(location["note"]),
                ["address"] = new JsonObject
                {
                    ["street"] = location["street"]!.GetValue<string>(),
                    ["postalCode"] = location["postalCode"]!.GetValue<string>(),
                    ["city"] = location["city"]!.GetValue<string>(),
                    ["region"] = location["region"]?.GetValue<string>(),
                    ["country"] = location["country"]!.GetValue<string>(),
                },
                ["timeZone"] = location["timeZone"]!.GetValue<string>(),
                ["latitude"] = location["latitude"]?.DeepClone(),
                ["longitude"] = location["longitude"]?.DeepClone(),
                ["phone"] = location["phone"]?.GetValue<string>(),
                ["email"] = location["email"]?.GetValue<string>(),
                ["hours"] = location["hours"]!.DeepClone(),
            });
            var id = created["location"]!["id"]!.GetValue<string>();
            ids[location["slug"]!.GetValue<string>()] = id;
            await SetHoursAsync(location, id);
        }

        return ids;
    }

    /// <summary>Services that keep other hours than the doors, and the holidays that come next.</summary>
    private async Task SetHoursAsync(JsonObject location, string id)
    {
        foreach (var own in location["serviceHours"]?.AsArray() ?? [])
        {
            await CallAsync("setServiceHours", "SetServiceHoursInput", "location { id }", new JsonObject { ["id"] = id, ["service"] = own!["service"]!.GetValue<string>(), ["hours"] = own["hours"]!.DeepClone() });
        }

        if (location["holidays"]?.AsArray() is not { } holidays) return;
        await CallAsync("setHoursExceptions", "SetHoursExceptionsInput", "location { id }", new JsonObject { ["id"] = id, ["exceptions"] = new JsonArray([.. holidays.Select(h => DemoHoliday.Next(h!, today))]) });
    }

    /// <summary>The brand's own links, then the legal pages that the starter site linked.</summary>
    private async Task SetNavigationAsync()
    {
        var present = await _api.CallAsync(Console, "{ navigation { version footer { href labelTranslations { locale text } } } }");
        var own = brand.Navigation["footer"]!.AsArray();
        var legal = present["footer"]!.AsArray().Where(l => own.All(o => o!["href"]!.GetValue<string>() != l!["href"]!.GetValue<string>()));
        await CallAsync("updateNavigation", "UpdateNavigationInput", "navigation { version }", new JsonObject
        {
            ["version"] = present["version"]!.GetValue<int>(),
            ["header"] = new JsonArray([.. brand.Navigation["header"]!.AsArray().Select(Link)]),
            ["footer"] = new JsonArray([.. own.Select(Link), .. legal.Select(l => new JsonObject { ["label"] = l!["labelTranslations"]!.DeepClone(), ["href"] = l["href"]!.GetValue<string>() })]),
        });
    }

    private async Task SettleOrderingAsync(DemoDishes dishes)
    {
        var ordering = DemoOrdering.Of(brand);
        var settings = ordering.Settings.DeepClone().AsObject();
        settings["version"] = 0;
        settings["kitchen"] = ordering.Kitchen(dishes.ByCategory);
        await CallAsync("updateOrderingSettings", "UpdateOrderingSettingsInput", "settings { version }", settings);
    }

    private static JsonNode Link(JsonNode? link) => new JsonObject { ["label"] = DemoBrand.Translations(link!["label"]), ["href"] = link["href"]!.GetValue<string>() };

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixDigits();
}
