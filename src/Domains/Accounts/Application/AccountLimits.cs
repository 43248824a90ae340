using FoodSaaS.Contracts.Accounts;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

/// <summary>How often the open doors may be knocked at; the section <c>Accounts:Limits</c> of the configuration changes the numbers.</summary>
internal sealed class AccountLimits
{
    private static readonly Duration QuarterHour = Duration.FromMinutes(15);
    private static readonly Duration Hour = Duration.FromHours(1);

    public int CodesPerEmailAnHour { get; init; } = 5;

    public int CodesPerAddressAnHour { get; init; } = 30;

    public int ConfirmationsPerAddressAnHour { get; init; } = 60;

    public int SignUpsPerAddressAnHour { get; init; } = 60;

    public int SignUpsPerProof { get; init; } = 20;

    public int WrongSignInsPerAddress { get; init; } = 100;

    public int WrongSignInsPerAccountAndAddress { get; init; } = 10;

    public int WrongSignInsPerAccountFromStrangers { get; init; } = 100;

    public int InvitationsPerBrandAnHour { get; init; } = 100;

    public int InvitationsPerBrandAndEmailAnHour { get; init; } = 5;

    public int ResetsPerEmailAnHour { get; init; } = 5;

    public int ResetsPerAddressAnHour { get; init; } = 30;

    public AttemptLimit ResetToEmail => new("reset-email", ResetsPerEmailAnHour, Hour);

    public AttemptLimit ResetFromAddress => new("reset-address", ResetsPerAddressAnHour, Hour);

    public int WrongSecondFactors { get; init; } = 10;

    public AttemptLimit SecondFactor => new("second-factor", WrongSecondFactors, QuarterHour);

    public AttemptLimit SecondFactorConfirmation => new("second-factor-confirm", WrongSecondFactors, QuarterHour);

    public int EmailChangesAnHour { get; init; } = 5;

    public AttemptLimit EmailChange => new("email-change", EmailChangesAnHour, Hour);

    public AttemptLimit InvitationOfBrand => new("invite-brand", InvitationsPerBrandAnHour, Hour);

    public AttemptLimit InvitationToEmail => new("invite-email", InvitationsPerBrandAndEmailAnHour, Hour);

    public AttemptLimit CodeToEmail => new("code-email", CodesPerEmailAnHour, Hour);

    public AttemptLimit CodeFromAddress => new("code-address", CodesPerAddressAnHour, Hour);

    public AttemptLimit ConfirmationFromAddress => new("confirm-address", ConfirmationsPerAddressAnHour, Hour);

    public AttemptLimit SignUpFromAddress => new("sign-up-address", SignUpsPerAddressAnHour, Hour);

    public AttemptLimit SignUpWithProof => new("sign-up-proof", SignUpsPerProof, Hour);

    public AttemptLimit SignInFromAddress => new("sign-in-address", WrongSignInsPerAddress, QuarterHour);

    public AttemptLimit SignInToAccountFromAddress => new("sign-in-pair", WrongSignInsPerAccountAndAddress, QuarterHour);

    public AttemptLimit SignInToAccountFromStrangers => new("sign-in-strangers", WrongSignInsPerAccountFromStrangers, Hour);

    /// <summary>What is left to each strange address while strangers storm an account.</summary>
    public AttemptLimit SignInToStormedAccount => SignInToAccountFromAddress with { Times = 2 };
}
