using FoodSaaS.Contracts.Payments;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>A brand's account at a gateway. It is the platform's row, since messages name the account before any brand is known.</summary>
internal sealed class PaymentAccount : IPlatformEntity
{
    public PaymentGateway Gateway { get; init; }

    /// <summary>As the gateway names it.</summary>
    public required string Id { get; init; }

    public Guid BrandId { get; init; }

    /// <summary>Whether diners can pay to it.</summary>
    public bool TakesPayments { get; private set; }

    /// <summary>Whether the gateway wants to know more of the brand.</summary>
    public bool NeedsInput { get; private set; }

    public Instant CreatedAt { get; init; }

    /// <summary>The hosts at which the gateway knows that diners pay to it.</summary>
    public List<string> Hosts { get; private init; } = [];

    public void Learn(AccountState state) => (TakesPayments, NeedsInput) = (state.TakesPayments, state.NeedsInput);
}
