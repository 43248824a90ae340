using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class SignUpMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<RequestSignUpCodeInput, SignUpCodeRequestView>(
            "requestSignUpCode",
            AccessRule.Oneself,
            "Sends a code of six digits to an e-mail address, good for 10 minutes. The answer is the same whether the address has an account or not. At most 5 codes an address and hour (RATE_LIMITED).",
            "request",
            "The code that is on its way.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            RequestCodeAsync);
        schema.AddMutation<ConfirmSignUpCodeInput, string>(
            "confirmSignUpCode",
            AccessRule.Oneself,
            "Trades the latest code for a proof that the e-mail is the caller's. A code bears 5 tries (CODE_WRONG, then CODE_TRIES_EXCEEDED).",
            "proof",
            "For `signUp`: works once, within 30 minutes.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            ConfirmCodeAsync);
        schema.AddMutation<SignUpInput, SignedUpView>(
            "signUp",
            AccessRule.Oneself,
            "Opens a brand: its site is live when this answers. Says everything that is wrong with the form at once. Sets the session cookie. Works at the platform's own address only (SIGN_UP_ON_PLATFORM).",
            "signedUp",
            "The new brand and where to go on.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            SignUpAsync);
    }

    private static async Task<Result<SignUpCodeRequestView>> RequestCodeAsync(RequestSignUpCodeInput input, FieldContext c)
    {
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.RequestCodeAsync(input.Email, NetworkOf(c), c.Cancelled));
        if (!admitted.IsSuccess) return Result<SignUpCodeRequestView>.Failure(admitted.Errors);

        var requested = await c.WriteAsync<RequestSignUpCode, SignUpCodeRequestView>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<MailBell>().Ring();
        return requested;
    }

    private static async Task<Result<string>> ConfirmCodeAsync(ConfirmSignUpCodeInput input, FieldContext c)
    {
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.ConfirmCodeAsync(NetworkOf(c), c.Cancelled));
        return admitted.IsSuccess ? await c.AttemptAsync<ConfirmSignUpCode, string>(u => u.ExecuteAsync(input, c.Cancelled)) : Result<string>.Failure(admitted.Errors);
    }

    private static async Task<Result<SignedUpView>> SignUpAsync(SignUpInput input, FieldContext c)
    {
        var network = NetworkOf(c);
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.SignUpAsync(input.Proof, network, c.Cancelled));
        if (!admitted.IsSuccess) return Result<SignedUpView>.Failure(admitted.Errors);

        var signedUp = await c.WriteAsync<SignUp, SignedUp>(u => u.ExecuteAsync(input, network, c.Cancelled));
        if (!signedUp.TryGet(out var made, out var refusals)) return Result<SignedUpView>.Failure(refusals);
        var viewer = await SessionMutations.OpenAsync(made.Session, c);
        var addresses = c.Service<PlatformAddresses>();
        var slug = made.Brand.Slug.Value;
        return new SignedUpView(made.Brand, addresses.StorefrontOf(slug), addresses.ConsoleOf(slug), made.PublishableKey, made.SecretKey, viewer);
    }

    private static string NetworkOf(FieldContext c) => c.Service<ClientAddress>().Network;
}
