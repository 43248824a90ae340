using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>Somebody who is about to open a brand: the e-mail address is proved, the form is filled in.</summary>
internal sealed partial class Newcomer
{
    private readonly GraphQLClient _api;
    private readonly string _proof;

    private Newcomer(GraphQLClient api, string slug, string proof)
    {
        _api = api;
        Slug = slug;
        _proof = proof;
    }

    public string Slug { get; }

    public static async Task<Newcomer> ProveAsync(LoopbackClient client, string adminHost)
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"newcomer-{Guid.NewGuid():N}")[..24];
        var email = $"{slug}@example.com";
        var api = new GraphQLClient(client, adminHost, ("Origin", $"http://{adminHost}"));
        await api.AskAsync(Mutation("requestSignUpCode", "RequestSignUpCodeInput", "request { expiresAt }"), new JsonObject { ["email"] = email });
        var code = await CodeAsync(client, adminHost, email);
        var confirmed = await api.AskAsync(Mutation("confirmSignUpCode", "ConfirmSignUpCodeInput", "proof"), new JsonObject { ["email"] = email, ["code"] = code });
        return new Newcomer(api, slug, confirmed["proof"]!.GetValue<string>());
    }

    public Task SignUpAsync() => _api.AskAsync(Mutation("signUp", "SignUpInput", "signedUp { storefrontUrl }"), new JsonObject
    {
        ["proof"] = _proof,
        ["ownerName"] = "Nell Newcomer",
        ["password"] = Guid.NewGuid().ToString("N"),
        ["brandName"] = "Newcomer's Kitchen",
        ["slug"] = Slug,
        ["country"] = "DE",
        ["currency"] = "EUR",
        ["timeZone"] = "Europe/Berlin",
        ["locales"] = new JsonArray("en"),
        ["defaultLocale"] = "en",
        ["look"] = "harbour",
    });

    private static string Mutation(string name, string input, string selection) =>
        $"mutation($input: {input}!) {{ {name}(input: $input) {{ {selection} errors {{ ... on Error {{ code message field }} }} }} }}";

    /// <summary>The code out of the development mailbox.</summary>
    private static async Task<string> CodeAsync(LoopbackClient client, string adminHost, string email)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var mails = JsonNode.Parse(Encoding.UTF8.GetString((await client.GetAsync(adminHost, "/dev/mail.json")).Body))!.AsArray();
            if (mails.FirstOrDefault(m => m!["to"]!.GetValue<string>() == email) is { } mail) return SixDigits().Match(mail["text"]!.GetValue<string>()).Value;
            await Task.Delay(50);
        }

        throw new CannotMeasureException("The sign-up code did not arrive in the development mailbox.");
    }

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixDigits();
}
