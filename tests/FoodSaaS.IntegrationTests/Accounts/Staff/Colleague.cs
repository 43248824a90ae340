using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;

namespace FoodSaaS.IntegrationTests.Accounts.Staff;

/// <summary>Somebody who works, or is about to work, for brands; refusals are answers like any other.</summary>
internal sealed class Colleague(IDoor door, string? email = null) : IDisposable
{
    public const string Password = "a pass phrase of a colleague";

    public string Email { get; } = email ?? $"{Guid.NewGuid():N}@example.com";

    public string Name => $"Colleague {Email[..6]}";

    public ApiClient Client { get; } = door.Client("admin.foodsaas.localhost");

    /// <summary>Invited by the owner and joined, with an account of his own.</summary>
    /// <param name="role">As <see cref="StaffDesk.RoleOf"/> takes it.</param>
    public static async Task<Colleague> JoinedAsync(IDoor door, TestBrand brand, object role)
    {
        var colleague = new Colleague(door);
        await colleague.JoinAsync(brand, role);
        return colleague;
    }

    public async Task JoinAsync(TestBrand brand, object role)
    {
        var token = await InvitedAsync(brand, role);
        Assert.Null(await AcceptAsync(token));
    }

    /// <returns>The token in the mail.</returns>
    public async Task<string> InvitedAsync(TestBrand brand, object role, ApiClient? by = null)
    {
        var before = (await StaffDesk.TokensAsync(door, Email)).Count;
        Assert.Null(await (by ?? brand.Console).InviteAsync(brand, Email, role));
        return await StaffDesk.TokenAsync(door, Email, before);
    }

    public Task<string?> AcceptAsync(string token, string password = Password) =>
        Client.TryAsync("/graphql", "acceptInvitation", new { token, name = Name, password }, "viewer { id }");

    /// <summary>What he may do at the brand.</summary>
    public async Task<IReadOnlyList<string>> PermissionsAsync(TestBrand brand) =>
        [.. (await Client.DataAsync("{ viewer { permissions } }", path: brand.ConsolePath)).GetProperty("viewer").GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!)];

    /// <summary>Id as the brand's staff office knows him.</summary>
    public async Task<string> IdAsync(TestBrand brand) => await brand.MemberIdAsync(Email);

    public void Dispose() => Client.Dispose();
}

/// <summary>Changes of staff, as whoever asks for them.</summary>
internal static class StaffDesk
{
    /// <summary>Runs a mutation; the code of the refusal, or null where it was done.</summary>
    public static async Task<string?> TryAsync(this ApiClient who, string path, string name, object input, string entity)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var answer = await who.QueryAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ {entity} errors {{ ... on Error {{ code }} }} }} }}", new { i = input }, path);
        if (Refusal.CodeOf(answer) is { } barred) return barred;
        var errors = answer.GetProperty("data").GetProperty(name).GetProperty("errors");
        return errors.GetArrayLength() == 0 ? null : errors[0].GetProperty("code").GetString();
    }

    /// <summary>An input's part that names a role: one of the platform's by name, an own one by id.</summary>
    public static Dictionary<string, object> RoleOf(object role) => role is string text && text.All(char.IsAsciiLetterUpper) ? new(StringComparer.Ordinal) { ["role"] = text } : new(StringComparer.Ordinal) { ["ownRoleId"] = role };

    public static Task<string?> InviteAsync(this ApiClient who, TestBrand brand, string email, object role) =>
        who.TryAsync(brand.ConsolePath, "inviteStaff", new Dictionary<string, object>(RoleOf(role), StringComparer.Ordinal) { ["email"] = email }, "invitation { id }");

    public static Task<string?> SetRoleAsync(this ApiClient who, TestBrand brand, string id, object role) =>
        who.TryAsync(brand.ConsolePath, "setStaffRole", new Dictionary<string, object>(RoleOf(role), StringComparer.Ordinal) { ["id"] = id }, "member { id }");

    public static Task<string?> RemoveAsync(this ApiClient who, TestBrand brand, string id) => who.TryAsync(brand.ConsolePath, "removeStaffMember", new { id }, "removedId");

    public static Task<string?> CreateRoleAsync(this ApiClient who, TestBrand brand, params string[] permissions) =>
        who.TryAsync(brand.ConsolePath, "createOwnRole", new { name = $"Role {Guid.NewGuid():N}"[..20], permissions }, "ownRole { id }");

    public static async Task<string> OwnRoleAsync(this TestBrand brand, params string[] permissions) =>
        (await brand.ChangeAsync("createOwnRole", new { name = $"Role {Guid.NewGuid():N}"[..20], permissions }, "ownRole", "id")).Id();

    public static async Task<IReadOnlyList<JsonElement>> StaffAsync(this TestBrand brand) =>
        [.. (await brand.AsOwnerAsync("{ staff { id email name isYou role { role name permissions mayGrant } } }")).GetProperty("staff").EnumerateArray()];

    public static async Task<string> MemberIdAsync(this TestBrand brand, string email) => (await brand.StaffAsync()).Single(m => m.GetProperty("email").GetString() == email).Id();

    /// <summary>The newest token that was mailed to an address, once it got more than <paramref name="after"/> of them.</summary>
    public static async Task<string> TokenAsync(IDoor door, string email, int after = 0)
    {
        IReadOnlyList<string> tokens = [];
        await Waiting.UntilAsync(async () => (tokens = await TokensAsync(door, email)).Count > after);
        return tokens[0];
    }

    /// <summary>The tokens of the links in the mails to an address, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> TokensAsync(IDoor door, string email) =>
        [.. (await TestBrand.MailsAsync(door, email)).Where(m => m.Contains('#', StringComparison.Ordinal)).Select(m => m.Split('#')[1].Split('\n')[0].Trim())];
}
