using NodaTime;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Money that was given back.</summary>
/// <param name="Id">Made from the caller's key: the same wish again is the same refund.</param>
/// <param name="Lines">Empty where an amount was named.</param>
/// <param name="IsOfLaterTip">It is of the tip that was given afterwards, not of what the order cost.</param>
/// <param name="IsFailed">The gateway refused it, or could not bring it to the diner's bank: he has nothing of it.</param>
internal sealed record OrderRefund(Guid Id, long Amount, IReadOnlyList<LinePieces> Lines, string Reason, string By, Instant At, bool IsOfLaterTip = false, bool IsFailed = false);
