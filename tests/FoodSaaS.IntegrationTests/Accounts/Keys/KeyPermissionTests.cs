using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.IntegrationTests.Threats;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>A secret key may what it was given, and nobody gives it what he may not do himself.</summary>
public sealed class KeyPermissionTests(ApiFixture api)
{
    private const string Exceeds = "KEY_EXCEEDS_RIGHTS";
    private const int Forbidden = 4403;

    private static readonly string[] All = [.. Viewer.SecretRights.Order().Select(p => p.ToString())];

    [Fact]
    public async Task A_key_comes_to_just_the_mutations_of_its_permissions()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var mutations = api.Services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema.Mutation!.Fields.Where(f => GuardedField.AccessOf(f)!.Name.StartsWith("may ", StringComparison.Ordinal)).ToList();
        Assert.InRange(mutations.Count, 30, 500);
        foreach (var permission in Viewer.SecretRights.Select(p => (Permission?)p).Append(null))
        {
            var key = await brand.SecretAsync(permission is null ? [] : [permission.Value.ToString()]);
            using var server = api.Client("localhost");
            server.ApiKey = key.Text;
            foreach (var field in mutations)
            {
                // Without the input nothing runs, but who may not come here is told so first.
                var answer = await server.QueryAsync($"mutation($input: {field.Arguments![0].ResolvedType}) {{ {field.Name}(input: $input) {{ __typename }} }}");
                var isAllowed = permission is { } held && GuardedField.AccessOf(field)!.Allows(Viewer.Secret(Guid.Empty, [held]));
                Assert.Equal((permission, field.Name, isAllowed), (permission, field.Name, Refusal.CodeOf(answer) != "FORBIDDEN"));
            }
        }
    }

    [Fact]
    public async Task A_key_without_permissions_reads_what_staff_reads_and_changes_nothing()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var key = await brand.SecretAsync([]);
        using var server = api.Client("localhost");
        server.ApiKey = key.Text;

        Assert.Equal("FORBIDDEN", await server.TryAsync("/graphql", "createCategory", new { name = In("de", "Soups") }, "category { id }"));
        Assert.Null(await api.KnockAsync(key.Text, "{ publishReceipts { totalCount } }"));
        Assert.Empty((await brand.KeyAsync(key.Id)).Values("permissions"));
    }

    [Fact]
    public async Task Who_names_no_permissions_gives_all_that_a_key_can_have()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var key = await brand.SecretAsync();
        Assert.Equal(All, (await brand.KeyAsync(key.Id)).Values("permissions"));
        Assert.All(await brand.KeysAsync(), k => Assert.Equal(k.Value("kind") == "SECRET" ? All : [], k.Values("permissions")));
        Assert.Equal(All, (await brand.AsOwnerAsync("{ apiKeySettings { grantablePermissions } }")).GetProperty("apiKeySettings").Values("grantablePermissions"));
    }

    [Fact]
    public async Task Nobody_gives_or_takes_over_what_he_may_not_do_himself()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var keeper = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync("ManageApiKeys", "EditMenu"));
        Task<string?> TryAsync(string name, object input, string entity) => keeper.Client.TryAsync(brand.ConsolePath, name, input, entity);
        Task<string?> MakeAsync(params string[] permissions) => TryAsync("createApiKey", new { name = "mine", kind = "SECRET", permissions }, "created { key }");
        Task<string?> SetAsync(string id, params string[] permissions) => TryAsync("setApiKeyPermissions", new { id, permissions }, "apiKey { id }");
        var owners = await brand.SecretAsync(["EditMenu", "EditLocations"]);

        Assert.Equal(Exceeds, await MakeAsync("EditMenu", "EditTheme"));
        Assert.Null(await MakeAsync("EditMenu"));
        Assert.Equal(Exceeds, await TryAsync("rotateApiKey", new { id = owners.Id }, "rotated { key }"));
        Assert.Equal(Exceeds, await SetAsync(owners.Id, "EditMenu", "EditLocations", "EditTheme"));
        Assert.Null(await SetAsync(owners.Id, "EditLocations"));
        Assert.Null(await SetAsync(owners.Id, "EditMenu"));
        Assert.Equal(Exceeds, await SetAsync(owners.Id, "EditMenu", "EditLocations"));
        Assert.Null(await TryAsync("revokeApiKey", new { id = owners.Id }, "apiKey { id }"));
    }

    [Fact]
    public async Task What_a_key_cannot_be_given_is_named()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (secret, publishable) = (await brand.SecretAsync(["EditMenu"]), await brand.PublishableAsync());
        string[] wrong = ["EditMenu", "RuleTheWorld", "ManageApiKeys", "ManageStaff", "ManageBrand"];
        string[] reasons = ["PERMISSION_UNKNOWN at permissions.1", "PERMISSION_NOT_FOR_KEYS at permissions.2", "PERMISSION_NOT_FOR_KEYS at permissions.3", "PERMISSION_NOT_FOR_KEYS at permissions.4"];

        Assert.Equal(reasons, await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "SECRET", permissions = wrong }));
        Assert.Equal(reasons, await brand.RefusalsAsync("setApiKeyPermissions", new { id = secret.Id, permissions = wrong }));
        Assert.Equal(["PERMISSIONS_ON_PUBLISHABLE_KEY at permissions"], await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "PUBLISHABLE", permissions = wrong[..1] }));
        Assert.Equal(["PERMISSIONS_ON_PUBLISHABLE_KEY at permissions"], await brand.RefusalsAsync("setApiKeyPermissions", new { id = publishable.Id, permissions = wrong[..1] }));
        Assert.Equal(["EditMenu"], (await brand.KeyAsync(secret.Id)).Values("permissions"));
    }

    [Fact]
    public async Task Other_permissions_count_with_the_next_request_and_end_what_is_live()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var key = await brand.SecretAsync(["EditMenu"]);
        using var server = api.Client("localhost");
        server.ApiKey = key.Text;
        Task<string?> CookAsync() => server.TryAsync("/graphql", "createCategory", new { name = In("de", $"Soups {Guid.NewGuid():N}") }, "category { id }");
        Assert.Null(await CookAsync());
        using var socket = await LiveSocket.OpenAsync(api.PublicPort, key.Text);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);

        await brand.ChangeAsync("setApiKeyPermissions", new { id = key.Id, permissions = new[] { "EditTheme" } }, "apiKey", "id");
        Assert.Equal("FORBIDDEN", await CookAsync());
        Assert.Equal((null, Forbidden), await socket.NextAsync());
    }

    [Fact]
    public async Task A_key_keeps_what_its_maker_loses()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var keeper = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync("ManageApiKeys", "EditMenu"));
        var made = await keeper.Client.DataAsync("mutation { createApiKey(input: { name: \"mine\", kind: SECRET, permissions: [\"EditMenu\"] }) { created { key } } }", path: brand.ConsolePath);
        Assert.Null(await brand.Console.RemoveAsync(brand, await keeper.IdAsync(brand)));
        using var server = api.Client("localhost");
        server.ApiKey = made.GetProperty("createApiKey").GetProperty("created").GetProperty("key").GetString();

        Assert.Null(await server.TryAsync("/graphql", "createCategory", new { name = In("de", "Soups") }, "category { id }"));
    }

    [Theory]
    [InlineData("Secret", "sk_", true)]
    [InlineData("Publishable", "pk_", false)]
    public async Task A_key_that_knows_of_no_permissions_may_what_it_could(string kind, string prefix, bool mayWrite)
    {
        var brand = await TestBrand.SignUpAsync(api);
        var text = prefix + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 43);
        await api.ScalarAsync<string>(
            "INSERT INTO accounts.api_keys (id, brand_id, name, kind, hash, hint, created_at) SELECT gen_random_uuid(), id, 'old', $2, $3, 'old', now() FROM tenancy.brands WHERE slug = $1 RETURNING name",
            brand.Slug, kind, SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        using var server = api.Client("localhost");
        server.ApiKey = text;

        Assert.Equal(mayWrite ? null : "UNAUTHENTICATED", await server.TryAsync("/graphql", "createCategory", new { name = In("de", "Soups") }, "category { id }"));
        // Permissions that came later are given, never assumed.
        Assert.Equal(mayWrite ? All.Where(p => p is not ("EditContentModel" or "ViewCustomers" or "TakeOrders" or "RefundOrders" or "ViewPayments" or "ManageOrdering")) : [], (await brand.KeysAsync()).Single(k => k.Value("name") == "old").Values("permissions"));
    }

    [Fact]
    public async Task Of_fifty_keys_made_at_once_beside_two_forty_eight_are()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => brand.Console.TryAsync(brand.ConsolePath, "createApiKey", new { name = $"{i}", kind = "PUBLISHABLE" }, "created { key }")));

        Assert.Equal((48, 2), (outcomes.Count(o => o is null), outcomes.Count(o => o == "KEYS_FULL")));
        Assert.Equal(50, (await brand.KeysAsync()).Count);
    }

    [Fact]
    public async Task Whoever_is_made_less_while_he_makes_keys_makes_none_afterwards()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var keeper = await Colleague.JoinedAsync(api, brand, "OWNER");
        var id = await keeper.IdAsync(brand);
        var making = Enumerable.Range(0, 49).Select(i => keeper.Client.TryAsync(brand.ConsolePath, "createApiKey", new { name = $"{i}", kind = "PUBLISHABLE" }, "created { key }")).ToList();
        Assert.Null(await brand.Console.SetRoleAsync(brand, id, "KITCHEN"));
        var made = (await brand.KeysAsync()).Count;
        var outcomes = await Task.WhenAll(making);

        Assert.All(outcomes, o => Assert.True(o is null or "KEY_RIGHTS_LOST" or "FORBIDDEN" or "KEYS_FULL", o));
        Assert.Equal(made, (await brand.KeysAsync()).Count);
        Assert.Equal(made - 2, outcomes.Count(o => o is null));
    }
}
