using System.Collections.Frozen;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Domain;

/// <summary>What a key can be given at all. Everything wrong is said at once, each with its line.</summary>
internal static class KeyPermissionRules
{
    /// <param name="names">Null for all that a key of the kind can have.</param>
    public static Result<FrozenSet<Permission>> Read(ApiKeyKind kind, IReadOnlyList<string>? names)
    {
        if (kind == ApiKeyKind.Publishable)
        {
            if (names is { Count: > 0 }) return AccountsErrors.PermissionsOnPublishableKey;
            return FrozenSet<Permission>.Empty;
        }

        if (names is null) return Viewer.SecretRights;
        var errors = new List<Error>();
        for (var i = 0; i < names.Count; i++)
        {
            if (!Enum.IsDefined(typeof(Permission), names[i])) errors.Add(StaffErrors.PermissionUnknown(i));
            else if (!Viewer.SecretRights.Contains(Enum.Parse<Permission>(names[i]))) errors.Add(AccountsErrors.PermissionNotForKeys(i));
        }

        return errors.Count > 0 ? errors : OwnRole.Read(names);
    }
}
