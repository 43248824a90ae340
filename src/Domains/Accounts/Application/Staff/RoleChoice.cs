using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Application.Staff;

/// <summary>Reads which role an input means, and whether its sender may give it.</summary>
internal sealed class RoleChoice(Roster roster)
{
    public async Task<Result<StaffRole>> ReadAsync(StaffActor actor, Role? role, GlobalId? ownRole, CancellationToken cancellationToken)
    {
        if (ownRole is { } given && given.Type != "OwnRole") return StaffErrors.RoleNotFound;
        if (await roster.FindRoleAsync(actor.BrandId, ownRole is null ? role ?? Role.Own : Role.Own, ownRole?.Id, cancellationToken) is not { } meant) return ownRole is null ? StaffErrors.RoleMissing : StaffErrors.RoleNotFound;
        if (role is { } named && named != meant.Role) return StaffErrors.RoleMissing;
        return actor.Role.Covers(meant) ? meant : StaffErrors.RightsExceeded;
    }
}
