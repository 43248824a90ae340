using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain.SecondFactors;

/// <summary>What the second factor can refuse.</summary>
internal static class SecondFactorErrors
{
    public static readonly Error Needed = Error.Invalid("SECOND_FACTOR_NEEDED", "Enter the code that your authenticator app shows, or a recovery code.", "code");

    public static readonly Error CodeWrong = Error.Invalid("CODE_WRONG", "This code is wrong, too old, or was used already.", "code");

    public static readonly Error SignInFirst = Error.Invalid("SECOND_FACTOR_NEEDED", "This account has a second factor. Sign in to the console first, then open another restaurant.", "password");

    public static readonly Error AlreadyOn = Error.Conflict("SECOND_FACTOR_ON", "Your account has a second factor. Turn it off first.");

    public static readonly Error NotStarted = Error.Conflict("SECOND_FACTOR_NOT_STARTED", "There is no second factor to confirm. Start again.");

    public static readonly Error NotOn = Error.Conflict("SECOND_FACTOR_OFF", "Your account has no second factor.");
}
