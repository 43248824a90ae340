using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Application.SignedIn;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Api;

internal static class DinerSignInMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<RequestDinerCodeInput, CodeRequestView>(
            "requestDinerCode",
            AccessRule.Public,
            "Sends a code of six digits to an e-mail address or a mobile number, good for 10 minutes. The answer is the same whether the address has an account or not. At most 5 codes an address and hour (RATE_LIMITED).",
            "request",
            "The code that is on its way.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            RequestCodeAsync);
        schema.AddMutation<SignInDinerInput, DinerView>(
            "signInDiner",
            AccessRule.Public,
            "Opens a session for whoever has the code, sets its cookie, and opens his account where he has none yet. A code bears 5 tries (CODE_WRONG, then CODE_TRIES_EXCEEDED) and works once, in the browser that asked for it. On pages of the brand's own site only (ON_OWN_SITE_ONLY).",
            "diner",
            "The guest who is signed in now.",
            [ErrorKind.InvalidInput, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            SignInAsync);
        schema.AddMutation<SignInDinerWithPasswordInput, DinerView>(
            "signInDinerWithPassword",
            AccessRule.Public,
            "Opens a session and sets its cookie. Unknown address, account without a password and wrong password are one error (INVALID_CREDENTIALS); after 10 wrong tries in 15 minutes the account is closed to that network for a while (RATE_LIMITED), codes still work.",
            "diner",
            "The guest who is signed in now.",
            [ErrorKind.InvalidInput, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            SignInWithPasswordAsync);
        schema.AddMutation<SignOutDinerInput, bool>(
            "signOutDiner",
            AccessRule.Public,
            "Ends the guest's session at once and clears its cookie.",
            "signedOut",
            "Whether there was a session to end.",
            [ErrorKind.Forbidden],
            SignOutAsync);
    }

    /// <summary>What was typed, as an address of a kind that codes are sent to here.</summary>
    public static Result<Contact> Read(string? email, string? phone, FieldContext c)
    {
        var contact = Contact.Read(email, phone, c.Brand.Country);
        return contact is { IsSuccess: true, Value.Kind: ContactKind.Phone } && !c.Service<ISmsSender>().IsReady ? CustomersErrors.PhoneNotOffered : contact;
    }

    /// <summary>Has a code sent, within the limits.</summary>
    /// <param name="dinerId">Who wants to be reached there from now on; null to sign in.</param>
    public static async Task<Result<CodeRequestView>> SendCodeAsync(Contact contact, Guid? dinerId, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AttemptAsync<Admission, bool>(u => u.RequestCodeAsync(contact, network, c.Cancelled));
        if (!admitted.TryGet(out var isToBeSent, out var refusals)) return Result<CodeRequestView>.Failure(refusals);
        var locale = c.Locale;
        var requested = await c.WriteAsync<RequestDinerCode, CodeRequestView>(u => u.ExecuteAsync(contact, dinerId, locale, !isToBeSent, c.Cancelled));
        c.Service<IOutgoingMail>().Ring();
        return requested;
    }

    /// <summary>Takes a try at a code, within the limits.</summary>
    public static async Task<Result<Nothing>> TakeTryAsync(string challenge, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.ConfirmCodeAsync(network, c.Cancelled));
        if (!admitted.IsSuccess || challenge.Length is 0 or > Secrets.MaxLength) return admitted.IsSuccess ? CustomersErrors.CodeWrong : admitted;
        return await c.AttemptAsync<CodeCheck, Nothing>(u => u.TakeTryAsync(challenge, c.Cancelled));
    }

    private static async Task<Result<CodeRequestView>> RequestCodeAsync(RequestDinerCodeInput input, FieldContext c) =>
        Read(input.Email, input.Phone, c).TryGet(out var contact, out var refusals) ? await SendCodeAsync(contact, null, c) : Result<CodeRequestView>.Failure(refusals);

    private static async Task<Result<DinerView>> SignInAsync(SignInDinerInput input, FieldContext c)
    {
        var taken = await TakeTryAsync(input.Challenge, c);
        if (!taken.IsSuccess) return Result<DinerView>.Failure(taken.Errors);
        var (network, locale) = (c.Service<ClientAddress>().Network, c.Locale);
        return await OpenAsync(await c.WriteAsync<SignInByCode, StartedDinerSession>(u => u.ExecuteAsync(input, network, locale, c.Cancelled)), c);
    }

    private static async Task<Result<DinerView>> SignInWithPasswordAsync(SignInDinerWithPasswordInput input, FieldContext c)
    {
        if (!Contact.Read(input.Email, input.Phone, c.Brand.Country).TryGet(out var contact, out var refusals)) return Result<DinerView>.Failure(refusals);
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.SignInAsync(contact, network, c.Cancelled));
        if (!admitted.IsSuccess) return Result<DinerView>.Failure(admitted.Errors);
        return await OpenAsync(await c.WriteAsync<SignInByPassword, StartedDinerSession>(u => u.ExecuteAsync(contact, input.Password, network, c.Cancelled)), c);
    }

    /// <summary>Hands a session that is committed to the browser.</summary>
    private static async Task<Result<DinerView>> OpenAsync(Result<StartedDinerSession> started, FieldContext c)
    {
        if (!started.TryGet(out var session, out var refusals)) return Result<DinerView>.Failure(refusals);
        c.Service<IDinerCookie>().Set(session.Token, DinerSession.Longest.ToTimeSpan());
        var diner = await c.ReadAsync<GetDiner, DinerView?>(q => q.ExecuteAsync(session.DinerId, c.Cancelled));
        // The session that counts from now on is not the one that the request came with.
        return diner is null ? throw new InvalidOperationException("A session was opened for nobody.") : diner with { IsProven = session.IsByCode };
    }

    private static async Task<Result<bool>> SignOutAsync(SignOutDinerInput input, FieldContext c)
    {
        var signedOut = await c.WriteAsync<SignOutDiner, bool>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<IDinerCookie>().Clear();
        return signedOut;
    }
}
