using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>A rule's own step was refused: its event is tried again, and shown to those who run the platform if it never works.</summary>
internal sealed class OrderRefusedException(Error error) : InvalidOperationException($"{error.Code}: {error.Message}")
{
    public static void ThrowIfAny(IReadOnlyList<Error> errors)
    {
        if (errors.Count > 0) throw new OrderRefusedException(errors[0]);
    }
}
