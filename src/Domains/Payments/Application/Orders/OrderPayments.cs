using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Application.Orders;

/// <summary>What other modules may ask of payments.</summary>
internal sealed class OrderPayments(GetMethods methods, OpenPayment open, CapturePayment capture, LetGoPayment letGo, RefundPayment refunds, TipOrder tips, GetPayments payments) : IPayments
{
    public Task<IReadOnlyList<PaymentMethod>> MethodsAsync(CancellationToken cancellationToken) => methods.ExecuteAsync(cancellationToken);

    public Task<PaymentState> OpenAsync(NewPayment payment, CancellationToken cancellationToken) => open.ExecuteAsync(payment, cancellationToken);

    public Task<Result<PaymentState>> CaptureAsync(Guid orderId, long amount, CancellationToken cancellationToken) => capture.ExecuteAsync(orderId, amount, cancellationToken);

    public Task<Result<PaymentState>> VoidAsync(Guid orderId, CancellationToken cancellationToken) => letGo.ExecuteAsync(orderId, cancellationToken);

    public Task<Result<PaymentState>> RefundAsync(NewRefund refund, CancellationToken cancellationToken) => refunds.ExecuteAsync(refund, cancellationToken);

    public Task<Result<PaymentState>> TipAsync(NewTip tip, CancellationToken cancellationToken) => tips.ExecuteAsync(tip, cancellationToken);

    public Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) => payments.StatesAsync(orderIds, cancellationToken);
}
