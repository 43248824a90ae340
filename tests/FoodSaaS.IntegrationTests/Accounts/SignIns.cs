using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Knocks at the console's door.</summary>
internal static class SignIns
{
    public const string WrongPassword = "a wrong pass phrase";

    private const string Document = "mutation($e: String!, $p: String!) { signIn(input: { email: $e, password: $p }) { viewer { email } errors { ... on Error { code } } } }";

    /// <summary>A console without a session, on a network of its own.</summary>
    public static ApiClient ConsoleFrom(this OwnHost host, string network) => new(host.PublicPort, "admin.foodsaas.localhost", IPAddress.Parse(network));

    public static HttpContent Request(string email, string password) => JsonContent.Create(new { query = Document, variables = new { e = email, p = password } });

    /// <summary>Why nobody was let in, or null when somebody was.</summary>
    public static async Task<string?> SignInAsync(this ApiClient console, string email, string password)
    {
        var errors = (await console.DataAsync(Document, new { e = email, p = password })).GetProperty("signIn").GetProperty("errors");
        return errors.GetArrayLength() == 0 ? null : errors[0].GetProperty("code").GetString();
    }

    /// <summary>Tries one after the other, as <see cref="SignInAsync"/> answers them.</summary>
    public static async Task<IReadOnlyList<string?>> GuessAsync(this ApiClient console, string email, int times)
    {
        var answers = new List<string?>();
        for (var i = 0; i < times; i++) answers.Add(await console.SignInAsync(email, WrongPassword));
        return answers;
    }
}
