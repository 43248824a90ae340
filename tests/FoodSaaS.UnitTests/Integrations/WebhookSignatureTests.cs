using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Integrations.Domain;
using NodaTime;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Body = """{"test": 2432232314}""";

    private static readonly Instant SentAt = Instant.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void Signs_the_worked_example_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(Id, SentAt, Body, [SecretText.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]));

    [Fact]
    public void Signs_with_each_secret_in_turn()
    {
        byte[][] secrets = [SecretText.Draw(), SecretText.Draw()];
        var signatures = WebhookSignature.Of(Id, SentAt, Body, secrets).Split(' ');
        Assert.Equal(secrets.Select(s => WebhookSignature.Of(Id, SentAt, Body, [s])), signatures);
    }

    [Fact]
    public void The_id_the_time_and_the_body_are_all_signed()
    {
        byte[][] secret = [SecretText.Draw()];
        string[] signatures =
        [
            WebhookSignature.Of(Id, SentAt, Body, secret),
            WebhookSignature.Of(Id + "x", SentAt, Body, secret),
            WebhookSignature.Of(Id, SentAt + Duration.FromSeconds(1), Body, secret),
            WebhookSignature.Of(Id, SentAt, Body + " ", secret),
        ];
        Assert.Equal(4, signatures.Distinct().Count());
    }

    [Fact]
    public void Bodies_are_signed_as_UTF_8()
    {
        var secret = SecretText.Draw();
        var expected = Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{Id}.1614265330.照り焼き")));
        Assert.Equal("v1," + expected, WebhookSignature.Of(Id, SentAt, "照り焼き", [secret]));
    }

    [Fact]
    public void A_secret_is_a_prefix_and_256_bits_in_Base64_never_the_same_twice()
    {
        var secret = SecretText.Draw();
        var text = SecretText.Of(secret);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", text);
        Assert.Equal(secret, SecretText.Read(text));
        Assert.NotEqual(secret, SecretText.Draw());
    }
}
