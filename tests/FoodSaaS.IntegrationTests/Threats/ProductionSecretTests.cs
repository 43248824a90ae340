using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Api;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>In production the host does not start with a secret that somebody could guess; it says which setting it is, never what it holds.</summary>
public sealed class ProductionSecretTests
{
    /// <summary>As <c>tools/dev/secrets.mjs</c> makes them.</summary>
    private static string RandomPassword => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    private static string RandomSecret => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("demo")]
    [InlineData("password")]
    [InlineData("postgres")]
    [InlineData("changeme")]
    [InlineData("secret")]
    [InlineData("test")]
    [InlineData("admin")]
    [InlineData("")]
    [InlineData("Kx9-mPq2vLz")]
    [InlineData("foodsaas_app")]
    [InlineData("FOODSAAS_APP")]
    [InlineData("test-foodsaas_app")]
    [InlineData("demo-password")]
    [InlineData("Password123456789")]
    [InlineData("postgrespostgres")]
    [InlineData("change-me-please")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("secret-admin-2026")]
    public void A_guessable_password_of_any_connection_is_refused(string password)
    {
        foreach (var name in new[] { "App", "Owner", "Dispatcher", "Silo7" })
        {
            var refusal = RefusalOf(($"ConnectionStrings:{name}", Connection(password)));
            Assert.Contains($"ConnectionStrings:{name} has ", refusal, StringComparison.Ordinal);
            Assert.DoesNotContain($"={password}", refusal, StringComparison.Ordinal);
            if (password.Length >= 12) Assert.DoesNotContain(password, refusal, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("demo-secret-of-the-demo-that-all-know")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("changemechangemechangemechangemechangemechangeme")]
    [InlineData("passwordsecretdemoadminpostgrespasswordsecretdemo")]
    public void A_guessable_secret_between_the_processes_is_refused(string secret)
    {
        var refusal = RefusalOf(("FoodSaaS:InternalSecret", secret));
        Assert.Contains("FoodSaaS:InternalSecret", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changemechangemechangemechangeme!")]
    [InlineData("the-secret-password-of-the-demo-test-admin")]
    [InlineData("abababababababababababababababababab")]
    public void A_guessable_text_is_refused_in_base64_too(string text) =>
        Assert.Contains("FoodSaaS:InternalSecret", RefusalOf(("FoodSaaS:InternalSecret", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_no_connection_string_is_refused_without_showing_it() =>
        Assert.DoesNotContain("hunter2", RefusalOf(("ConnectionStrings:Owner", "hunter2hunter2hunter2")), StringComparison.Ordinal);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var refusal = RefusalOf(("ConnectionStrings:App", Connection("demo")), ("ConnectionStrings:Owner", Connection("")), ("FoodSaaS:InternalSecret", Convert.ToBase64String(new byte[40])));
        Assert.All(new[] { "ConnectionStrings:App", "ConnectionStrings:Owner", "FoodSaaS:InternalSecret" }, name => Assert.Contains(name, refusal, StringComparison.Ordinal));
        Assert.DoesNotContain("ConnectionStrings:Dispatcher", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_secrets_and_sockets_without_a_password_pass()
    {
        Check("Production");
        for (var i = 0; i < 10_000; i++) Assert.Equal((null, null), (SecretRules.WhyNotConnection(Connection(RandomPassword)), SecretRules.WhyNotInternalSecret(RandomSecret)));
        Check("Production", ("ConnectionStrings:App", "Host=/run/postgresql;Username=foodsaas_app"));
    }

    [Fact]
    public void Development_may_use_what_it_likes() => Check("Development", ("ConnectionStrings:App", Connection("demo")));

    private static string RefusalOf(params (string Name, string? Value)[] changed) => Assert.Throws<InvalidOperationException>(() => Check("Production", changed)).Message;

    private static string Connection(string password) => $"Host=db.example;Username=foodsaas_app;Password={password};Database=foodsaas";

    private static void Check(string environment, params (string Name, string? Value)[] changed)
    {
        using var app = ApiHost.Build([$"--environment={environment}"], builder =>
        {
            var settings = new[] { "App", "Owner", "Dispatcher" }.Select(name => new KeyValuePair<string, string?>($"ConnectionStrings:{name}", Connection(RandomPassword)));
            builder.Configuration.AddInMemoryCollection([.. settings, new("FoodSaaS:InternalSecret", RandomSecret)]);
            builder.Configuration.AddInMemoryCollection(changed.Select(c => new KeyValuePair<string, string?>(c.Name, c.Value)));
        });
        ProductionRules.Check(app);
    }
}
