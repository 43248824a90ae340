using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal static class SessionMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<SignInInput, ViewerView>(
            "signIn",
            AccessRule.Oneself,
            "Opens a session and sets its cookie. Unknown e-mail and wrong password are one error (INVALID_CREDENTIALS); after 10 wrong tries in 15 minutes the account is closed to that network for a while (RATE_LIMITED). An account with a second factor needs a code, too (SECOND_FACTOR_NEEDED, CODE_WRONG).",
            "viewer",
            "The person who is signed in now.",
            [ErrorKind.InvalidInput, ErrorKind.LimitExceeded],
            SignInAsync);
        schema.AddMutation<SignOutInput, bool>(
            "signOut",
            AccessRule.Open,
            "Ends the session at once and clears its cookie.",
            "signedOut",
            "Whether there was a session to end.",
            [ErrorKind.Forbidden],
            SignOutAsync);
    }

    /// <summary>Hands a session that is committed to the browser.</summary>
    public static async Task<ViewerView> OpenAsync(StartedSession session, FieldContext c)
    {
        c.Service<ISessionCookie>().Set(session.Token, Session.Longest.ToTimeSpan());
        var viewer = await c.ReadAsync<GetViewer, ViewerView?>(q => q.ExecuteAsync(session.UserId, c.Cancelled));
        return viewer ?? throw new InvalidOperationException("A session was opened for nobody.");
    }

    private static async Task<Result<ViewerView>> SignInAsync(SignInInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AttemptAsync<Admission, Nothing>(u => u.SignInAsync(input.Email, network, c.Cancelled));
        if (!admitted.IsSuccess) return Result<ViewerView>.Failure(admitted.Errors);

        var signedIn = await c.AttemptAsync<SignIn, StartedSession>(u => u.ExecuteAsync(input, network, c.Cancelled));
        return signedIn.IsSuccess ? await OpenAsync(signedIn.Value, c) : Result<ViewerView>.Failure(signedIn.Errors);
    }

    private static async Task<Result<bool>> SignOutAsync(SignOutInput input, FieldContext c)
    {
        var signedOut = await c.WriteAsync<SignOut, bool>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<ISessionCookie>().Clear();
        return signedOut;
    }
}
