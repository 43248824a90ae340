namespace FoodSaaS.Integrations.Application;

/// <summary>The section <c>Integrations</c> of the configuration.</summary>
internal sealed record WebhookSettings
{
    /// <summary>Endpoints on this machine, for whoever develops a receiver; outside development it is ignored.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>How long an endpoint has from the look-up of its name to the end of its answer's headers.</summary>
    public double AnswerSeconds { get; init; } = 15;

    /// <summary>How long its body is waited for, of which the beginning is shown; the answer counts without it.</summary>
    public double ExcerptSeconds { get; init; } = 2;
}
