using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts.SignedIn;

/// <summary>What people do to their own accounts.</summary>
internal static class OwnAccount
{
    public const string Another = "another long pass phrase";

    public static Task<string?> ChangePasswordAsync(this ApiClient who, string current, string next) =>
        who.TryAsync("/graphql", "changePassword", new { currentPassword = current, newPassword = next }, "viewer { id }");

    public static Task<string?> AskForResetAsync(this ApiClient who, string email) => who.TryAsync("/graphql", "requestPasswordReset", new { email }, "request { expiresAt }");

    public static Task<string?> ResetAsync(this ApiClient who, string token, string password = Another) => who.TryAsync("/graphql", "resetPassword", new { token, password }, "isReset");

    /// <summary>The token of a reset link, as its reader finds it in his mailbox.</summary>
    public static async Task<string> ResetTokenAsync(IDoor door, string email)
    {
        using var stranger = door.Client("admin.foodsaas.localhost");
        var before = (await StaffDesk.TokensAsync(door, email)).Count;
        Assert.Null(await stranger.AskForResetAsync(email));
        return await StaffDesk.TokenAsync(door, email, before);
    }

    /// <summary>A further browser of somebody.</summary>
    public static async Task<ApiClient> BrowserAsync(IDoor door, string email, string password)
    {
        var browser = door.Client("admin.foodsaas.localhost");
        Assert.Null(await browser.SignInAsync(email, password));
        return browser;
    }

    public static async Task<bool> IsSignedInAsync(this ApiClient browser, TestBrand brand)
    {
        using var answer = await browser.PostAsync(brand.ConsolePath, JsonContent.Create(new { query = "{ viewer { id } }" }));
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
