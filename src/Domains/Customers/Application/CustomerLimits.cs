using FoodSaaS.Contracts.Accounts;
using NodaTime;

namespace FoodSaaS.Customers.Application;

/// <summary>How often a brand's open doors may be knocked at; the section <c>Customers:Limits</c> of the configuration changes the numbers.</summary>
internal sealed class CustomerLimits
{
    private static readonly Duration QuarterHour = Duration.FromMinutes(15);
    private static readonly Duration Hour = Duration.FromHours(1);

    public int CodesPerContactAnHour { get; init; } = 5;

    /// <summary>At all brands of the installation together.</summary>
    public int CodesPerContactEverywhereAnHour { get; init; } = 15;

    public int CodesPerNetworkAnHour { get; init; } = 30;

    public int MailCodesPerBrandAnHour { get; init; } = 3_000;

    public int TextCodesPerBrandAnHour { get; init; } = 300;

    public int ConfirmationsPerNetworkAnHour { get; init; } = 60;

    public int WrongSignInsPerNetwork { get; init; } = 100;

    public int WrongSignInsPerContactAndNetwork { get; init; } = 10;

    public int WrongSignInsPerContactFromStrangers { get; init; } = 50;

    public AttemptLimit CodeToContact => new("diner-code-contact", CodesPerContactAnHour, Hour);

    public AttemptLimit CodeToContactEverywhere => new("diner-code-everywhere", CodesPerContactEverywhereAnHour, Hour);

    public AttemptLimit CodeFromNetwork => new("diner-code-network", CodesPerNetworkAnHour, Hour);

    public AttemptLimit MailCodeOfBrand => new("diner-code-brand-mail", MailCodesPerBrandAnHour, Hour);

    public AttemptLimit TextCodeOfBrand => new("diner-code-brand-text", TextCodesPerBrandAnHour, Hour);

    public AttemptLimit ConfirmationFromNetwork => new("diner-confirm-network", ConfirmationsPerNetworkAnHour, Hour);

    public AttemptLimit SignInFromNetwork => new("diner-sign-in-network", WrongSignInsPerNetwork, QuarterHour);

    public AttemptLimit SignInFromContactAndNetwork => new("diner-sign-in-pair", WrongSignInsPerContactAndNetwork, QuarterHour);

    public AttemptLimit SignInFromStrangers => new("diner-sign-in-strangers", WrongSignInsPerContactFromStrangers, QuarterHour);
}
