using FoodSaaS.Shared;

namespace FoodSaaS.Customers.Domain;

/// <summary>Everything that the diners' module can refuse.</summary>
internal static class CustomersErrors
{
    public static readonly Error ContactNeeded = Error.Invalid("CONTACT_NEEDED", "Give an e-mail address or a telephone number, one of them.");

    public static readonly Error EmailInvalid = Error.Invalid("EMAIL_INVALID", "This is no e-mail address that we can write to.", "email");

    public static readonly Error PhoneInvalid = Error.Invalid("PHONE_INVALID", "This is no mobile number that we can write to.", "phone");

    public static readonly Error PhoneNotOffered = Error.Invalid("PHONE_NOT_OFFERED", "Text messages are not sent here. Use an e-mail address.", "phone");

    public static readonly Error CodeWrong = Error.Invalid("CODE_WRONG", "This code is wrong or no longer valid.", "code");

    public static readonly Error CodeTriesExceeded = Error.Limit("CODE_TRIES_EXCEEDED", "Too many wrong tries with this code. Ask for a new one.", "code");

    public static readonly Error RateLimited = Error.Limit("RATE_LIMITED", "Too often in a short time. Wait a while, then try again.");

    public static readonly Error InvalidCredentials = Error.Invalid("INVALID_CREDENTIALS", "This address and password do not belong together.", "password");

    public static readonly Error OnOwnSiteOnly = Error.Forbidden("ON_OWN_SITE_ONLY", "Guests sign in on the brand's own site.");

    public static readonly Error SessionNotFound = Error.NotFound("SESSION_NOT_FOUND", "There is no such session.", "id");

    public static readonly Error ProofNeeded = Error.Forbidden("PROOF_NEEDED", "Sign in with a code first, then try again within 15 minutes.");

    public static readonly Error PasswordWrong = Error.Invalid("PASSWORD_WRONG", "This is not your present password.", "currentPassword");
}
