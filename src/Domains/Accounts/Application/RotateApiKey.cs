using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("A key that is to be replaced.")]
internal sealed record RotateApiKeyInput(
    [property: Description("Id of the key.")] GlobalId Id,
    [property: Description("Hours for which it works beside its successor, 0 to 168, unless its end comes sooner; 0 ends it at once, which is right when it leaked.")] int OverlapHours = 24,
    [property: Description("From when on the successor opens nothing, within two years; null: it has no end; left out: it lives as long as the former key was made for.")] Given<Instant> ExpiresAt = default);

internal sealed record RotatedApiKeyView(ApiKeyView ApiKey, string Key, ApiKeyView Former);

/// <summary>
/// Makes a key that may what another one may, and lets that one end. Whoever does it reads the text of the new key, so he must himself be allowed all that it may. A key has one successor.
/// </summary>
internal sealed class RotateApiKey(AccountsDb db, KeyRing ring, KeyHistory history, KeyNews news, IClock clock)
{
    public async Task<Result<RotatedApiKeyView>> ExecuteAsync(RotateApiKeyInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<RotatedApiKeyView>.Failure(refusals);
        if (!(await ring.FindLiveAsync(actor, input.Id, cancellationToken)).TryGet(out var former, out refusals)) return Result<RotatedApiKeyView>.Failure(refusals);
        var now = clock.GetCurrentInstant();
        var end = input.ExpiresAt.IsGiven ? input.ExpiresAt.Value : former.EndOfSuccessor(now);
        if (input.OverlapHours is < 0 or > KeyLife.LongestOverlapHours) return AccountsErrors.OverlapInvalid;
        if (KeyLife.Refuse(end, now) is { } tooShortOrLong) return tooShortOrLong;
        if (former.SuccessorId is not null) return AccountsErrors.KeyRotated;
        if (!actor.Role.Covers(former.Permissions)) return AccountsErrors.KeyExceedsRights;
        if (input.OverlapHours > 0 && await ring.IsFullAsync(actor, ofThoseWithSuccessor: true, cancellationToken)) return AccountsErrors.KeysFull;

        var text = ApiKey.Draw(former.Kind);
        var successor = former.Succeed(text, now, end);
        former.GiveWayTo(successor, Duration.FromHours(input.OverlapHours), now);
        db.Add(successor);
        var ending = KeyLife.EndingOf(former);
        history.Note(actor, ApiKeyChangeKind.Rotated, former, $"{successor.Hint}; the former {ending}");
        await news.TellAsync(actor, former, "was replaced", $"Its successor is {successor.Hint}; the former {ending}.", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new RotatedApiKeyView(ApiKeyView.Of(successor), text, ApiKeyView.Of(former));
    }
}
