using FoodSaaS.Accounts.Api.SignedIn;
using FoodSaaS.Accounts.Application.SecondFactors;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.SecondFactors;

internal static class SecondFactorMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<SecondFactorView, SecondFactorType>().Type<StartedSecondFactorView, StartedSecondFactorType>();
        schema.AddQuery("secondFactor", AccessRule.SignedIn, "Whether the caller's own account has a second factor.", c => c.ReadAsync<GetSecondFactor, SecondFactorView>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddMutation<StartSecondFactorInput, StartedSecondFactorView>(
            "startSecondFactor",
            AccessRule.SignedIn,
            "Draws a secret for an authenticator app (TOTP). Signing in does not ask for it before `confirmSecondFactor`. Wrong passwords count as those of `signIn` do.",
            "started",
            "The secret; the only time that it is shown.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            StartAsync);
        schema.AddMutation<ConfirmSecondFactorInput, IReadOnlyList<string>>(
            "confirmSecondFactor",
            AccessRule.SignedIn,
            "Turns the second factor on: `signIn` needs a code from now on. At most 10 tries in 15 minutes (RATE_LIMITED).",
            "recoveryCodes",
            "Ten codes that stand in for the app, each once; the only time that they are shown.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            ConfirmAsync);
        schema.AddMutation<DisableSecondFactorInput, bool>(
            "disableSecondFactor",
            AccessRule.SignedIn,
            "Turns the second factor off. Needs password and code; tries at both are counted (RATE_LIMITED).",
            "isOff",
            "Whether it was turned off.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            DisableAsync);
    }

    private static async Task<Result<StartedSecondFactorView>> StartAsync(StartSecondFactorInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AdmittedAsync(network);
        return admitted.IsSuccess ? await c.WriteAsync<StartSecondFactor, StartedSecondFactorView>(u => u.ExecuteAsync(input, network, c.Cancelled)) : Result<StartedSecondFactorView>.Failure(admitted.Errors);
    }

    private static async Task<Result<IReadOnlyList<string>>> ConfirmAsync(ConfirmSecondFactorInput input, FieldContext c)
    {
        var confirmed = await c.AttemptAsync<ConfirmSecondFactor, IReadOnlyList<string>>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<MailBell>().Ring();
        return confirmed;
    }

    private static async Task<Result<bool>> DisableAsync(DisableSecondFactorInput input, FieldContext c)
    {
        var network = c.Service<ClientAddress>().Network;
        var admitted = await c.AdmittedAsync(network);
        if (!admitted.IsSuccess) return Result<bool>.Failure(admitted.Errors);
        var disabled = await c.AttemptAsync<DisableSecondFactor, bool>(u => u.ExecuteAsync(input, network, c.Cancelled));
        c.Service<MailBell>().Ring();
        return disabled;
    }
}

internal sealed class SecondFactorType : ObjectType<SecondFactorView>
{
    public SecondFactorType()
        : base("SecondFactor", "The second factor of the caller's own account.")
    {
        Field("isOn", AccessRule.Inherited, "Whether signing in needs a code.", f => f.IsOn);
        Field("recoveryCodesLeft", AccessRule.Inherited, "How many recovery codes are not used up.", f => f.RecoveryCodesLeft);
    }
}

internal sealed class StartedSecondFactorType : ObjectType<StartedSecondFactorView>
{
    public StartedSecondFactorType()
        : base("StartedSecondFactor", "A second factor that waits for its confirmation.")
    {
        Field("secret", AccessRule.Inherited, "The secret in Base32, for typing it into an app.", f => f.Secret);
        Field("uri", AccessRule.Inherited, "The same as an `otpauth` address, for apps that open links or read pictures.", f => f.Uri);
    }
}
