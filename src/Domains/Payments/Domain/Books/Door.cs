using FoodSaaS.Contracts.Payments;

namespace FoodSaaS.Payments.Domain.Books;

internal static class Door
{
    /// <summary>Where money is that changed hands at the door.</summary>
    public static LedgerAccount TakenInto(this PaymentMethod method) => method == PaymentMethod.Cash ? LedgerAccount.Till : LedgerAccount.Terminal;
}
