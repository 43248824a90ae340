namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>The section <c>Smtp</c> of the configuration.</summary>
internal sealed class SmtpSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Empty where the server asks for none.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    public string From { get; init; } = "";

    /// <summary>False only for a relay on the same machine.</summary>
    public bool Tls { get; init; } = true;
}
