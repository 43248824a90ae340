using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class AccountsQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.AddQuery("brand", AccessRule.Public, "The brand whose address or key the request came with.", c => Task.FromResult(BrandOf(c)));
        schema.AddOptionalQuery("viewer", AccessRule.Open, "The person who is signed in; null when nobody is.", ViewerAsync);
        schema.AddQuery<IReadOnlyList<ApiKeyView>>(
            "apiKeys",
            AccessRule.May(Permission.ManageApiKeys),
            "The brand's API keys, revoked ones included, newest first.",
            c => c.ReadAsync<GetApiKeys, IReadOnlyList<ApiKeyView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddQuery("apiKeySettings", AccessRule.May(Permission.ManageApiKeys), "What holds for all of the brand's API keys.", c => c.ReadAsync<GetKeySettings, KeySettingsView>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddConnection<ApiKeyChangeView>(
            "apiKeyChanges", AccessRule.May(Permission.ManageApiKeys), "The latest 1,000 changes of the brand's API keys, newest first.", (page, c) => c.ReadAsync<GetKeyChanges, Connection<ApiKeyChangeView>>(q => q.ExecuteAsync(page, c.Cancelled)));
        schema.AddQuery(
            "addressSuggestion",
            AccessRule.Open,
            "A free address on the platform for a brand's name. It is not reserved.",
            c => c.ReadAsync<SuggestAddress, AddressSuggestionView>(q => q.ForAsync(c.Argument<string>("name"), c.Cancelled)),
            Argument.Required<string>("name", "The brand's name; what exceeds 120 characters is not looked at."));
        schema.AddQuery(
            "addressAvailability",
            AccessRule.Open,
            "Whether a brand could have an address now.",
            c => c.ReadAsync<SuggestAddress, AddressAvailabilityView>(q => q.CheckAsync(c.Argument<string>("slug"), c.Cancelled)),
            Argument.Required<string>("slug", "The sub-domain: 3 to 40 of a–z, 0–9 and hyphen."));
        schema.AddQuery("supportedCountries", AccessRule.Open, "The countries that brands can sign up from, by name.", _ => Task.FromResult(Countries.All));

        schema.Node<Brand>("Brand", (id, c) => Task.FromResult(BrandOf(c) is { } brand && brand.Id.Value == id ? brand : null));
        schema.Node<ApiKeyView>("ApiKey", async (id, c) => c.Viewer.Permissions.Contains(Permission.ManageApiKeys)
            ? await c.ReadAsync<GetApiKeys, ApiKeyView?>(q => q.FindAsync(id, c.Cancelled))
            : null);
    }

    private static Brand BrandOf(FieldContext c)
    {
        c.Service<ICacheTags>().Name("brand");
        return c.Brand;
    }

    private static async Task<ViewerView?> ViewerAsync(FieldContext c) =>
        c.Viewer.UserId is { } user ? await c.ReadAsync<GetViewer, ViewerView?>(q => q.ExecuteAsync(user, c.Cancelled)) : null;
}
