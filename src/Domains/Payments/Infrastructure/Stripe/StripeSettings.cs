using System.Text;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>The platform's account at Stripe: the section <c>Payments:Stripe</c> of the configuration.</summary>
internal sealed record StripeSettings
{
    /// <summary>Empty where Stripe is not set up.</summary>
    public string SecretKey { get; init; } = "";

    public string PublishableKey { get; init; } = "";

    /// <summary>Of the endpoint that hears of connected accounts: one, or two while it changes.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; init; } = [];

    public string Address { get; init; } = "https://api.stripe.com";

    public bool IsSetUp => SecretKey.Length > 0;

    public IReadOnlyList<byte[]> WebhookKeys => [.. WebhookSecrets.Select(Encoding.UTF8.GetBytes)];

    /// <exception cref="InvalidOperationException">Payments could be begun whose end nobody would hear of, or keys would travel in clear.</exception>
    public StripeSettings Checked()
    {
        if (!IsSetUp) return this;
        if (PublishableKey.Length == 0 || WebhookSecrets.Count == 0 || WebhookSecrets.Any(s => s.Length == 0)) throw new InvalidOperationException("Payments:Stripe needs PublishableKey and WebhookSecrets beside SecretKey.");
        var isSafe = Uri.TryCreate(Address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
        return isSafe ? this : throw new InvalidOperationException("Payments:Stripe:Address must be an https address.");
    }
}
