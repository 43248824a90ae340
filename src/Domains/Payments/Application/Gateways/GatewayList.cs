using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>The gateways that are set up. New payments go through one of them; those of before stay with theirs.</summary>
internal sealed class GatewayList(IEnumerable<IPaymentGateway> all, PaymentGateway? current)
{
    private readonly Dictionary<PaymentGateway, IPaymentGateway> _all = all.ToDictionary(g => g.Kind);

    /// <summary>Null where nobody takes payments online.</summary>
    public IPaymentGateway? Current => current is { } kind ? Find(kind) : null;

    /// <summary>Those whose own script is on the diner's page.</summary>
    public IEnumerable<IPaymentGateway> WithScripts => _all.Values.Where(g => g.Sources is not null);

    /// <summary>Where a payment is, with what is needed to pay it as long as it can be paid on a page.</summary>
    public PaymentState StateOf(Payment payment) => payment.State with { Session = SessionOf(payment) };

    public IPaymentGateway? Find(PaymentGateway kind) => _all.GetValueOrDefault(kind);

    private PaymentSession? SessionOf(Payment payment) => payment is { Gateway: { } gateway, IsLetGo: false, IsClosed: false, Status: PaymentStatus.Pending or PaymentStatus.Failed }
        ? new PaymentSession(gateway, Find(gateway)?.PublishableKey, payment.AccountId, payment.ClientSecret, payment.ClientSecret is not null)
        : null;
}
