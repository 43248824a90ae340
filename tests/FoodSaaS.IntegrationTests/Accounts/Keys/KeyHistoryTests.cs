using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>What is done with keys is in the history; of secret ones the owners get a mail.</summary>
public sealed class KeyHistoryTests(ApiFixture api)
{
    [Fact]
    public async Task Every_change_is_a_line_with_who_did_it()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var keeper = await Colleague.JoinedAsync(api, brand, await brand.OwnRoleAsync("ManageApiKeys", "EditMenu"));
        Assert.Null(await keeper.Client.TryAsync(brand.ConsolePath, "createApiKey", new { name = "till", kind = "SECRET", permissions = new[] { "EditMenu" } }, "created { key }"));
        var till = (await brand.KeysAsync()).Single(k => k.Value("name") == "till").Id();
        await brand.ChangeAsync("setApiKeyPermissions", new { id = till, permissions = new[] { "EditTheme", "EditMenu" } }, "apiKey", "id");
        await brand.ChangeAsync("setApiKeyPermissions", new { id = till, permissions = new[] { "EditMenu", "EditTheme" } }, "apiKey", "id");
        var successor = await brand.RotateAsync(till, 0);
        await brand.ChangeAsync("revokeApiKey", new { id = successor.Id }, "apiKey", "id");
        await brand.ChangeAsync("revokeApiKey", new { id = successor.Id }, "apiKey", "id");
        var shop = await brand.PublishableAsync();
        await brand.ChangeAsync("setApiKeyOrigins", new { id = shop.Id, origins = new[] { "https://shop.example" } }, "apiKey", "id");

        var (a, b, c) = (await HintAsync(brand, till), await HintAsync(brand, successor.Id), await HintAsync(brand, shop.Id));
        Assert.Equal(
        [
            $"ORIGINS_CHANGED | Olga Owner | shop ({c}) | none → https://shop.example",
            $"CREATED | Olga Owner | shop ({c}) | nothing but read",
            $"REVOKED | Olga Owner | till ({b}) | ",
            $"ROTATED | Olga Owner | till ({a}) | {b}; the former opens nothing any more",
            $"PERMISSIONS_CHANGED | Olga Owner | till ({a}) | EditMenu → EditMenu, EditTheme",
            $"CREATED | {keeper.Name} | till ({a}) | EditMenu",
        ],
        (await LinesAsync(brand)).Take(6));
        Assert.Equal(8, (await LinesAsync(brand)).Count);
    }

    [Fact]
    public async Task The_owners_are_told_of_secret_keys_and_never_their_texts()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var before = (await TestBrand.MailsAsync(api, brand.Email)).Count;
        await brand.PublishableAsync();
        var key = await brand.SecretAsync(["EditMenu"], name: "till");
        var successor = await brand.RotateAsync(key.Id, 24);
        await brand.ChangeAsync("setApiKeyPermissions", new { id = successor.Id, permissions = Array.Empty<string>() }, "apiKey", "id");
        await brand.ChangeAsync("revokeApiKey", new { id = successor.Id }, "apiKey", "id");

        IReadOnlyList<string> mails = [];
        await Waiting.UntilAsync(async () => (mails = await TestBrand.MailsAsync(api, brand.Email)).Count >= before + 4);
        var told = mails.Take(mails.Count - before).ToList();
        Assert.Equal(4, told.Count);
        foreach (var words in new[] { $"{key.Text[^4..]}) was made", $"{key.Text[^4..]}) was replaced", $"{successor.Text[^4..]}) was given other permissions", $"{successor.Text[^4..]}) was revoked" })
        {
            Assert.Single(told, m => m.Contains("“till” (sk_…" + words, StringComparison.Ordinal));
        }

        Assert.All(told, m => Assert.True(m.Contains("/keys", StringComparison.Ordinal) && !m.Contains(key.Text, StringComparison.Ordinal) && !m.Contains(successor.Text, StringComparison.Ordinal), m));
    }

    [Fact]
    public async Task Only_who_manages_keys_reads_their_history_and_only_his_brands()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        var key = await theirs.SecretAsync(name: "theirs");
        using var manager = await Colleague.JoinedAsync(api, ours, "MANAGER");

        Assert.Equal("FORBIDDEN", Threats.Refusal.CodeOf(await manager.Client.QueryAsync("{ apiKeyChanges { nodes { subject } } }", path: ours.ConsolePath)));
        Assert.DoesNotContain("theirs", string.Concat(await LinesAsync(ours)), StringComparison.Ordinal);
        Assert.Equal(["KEY_NOT_FOUND at id"], await OriginKeys.RefusalsAsync(ours, "setApiKeyPermissions", new { id = key.Id, permissions = Array.Empty<string>() }));
        Assert.Equal(["KEY_NOT_FOUND at id"], await OriginKeys.RefusalsAsync(ours, "revokeApiKey", new { id = key.Id }));
    }

    private static async Task<string> HintAsync(TestBrand brand, string id) => (await brand.KeyAsync(id)).Value("hint")!;

    private static async Task<IReadOnlyList<string>> LinesAsync(TestBrand brand) =>
    [
        .. (await brand.AsOwnerAsync("{ apiKeyChanges(first: 50) { nodes { kind author subject detail } } }")).GetProperty("apiKeyChanges").GetProperty("nodes").EnumerateArray()
            .Select(l => string.Join(" | ", l.EnumerateObject().Select(f => f.Value.GetString()))),
    ];
}
