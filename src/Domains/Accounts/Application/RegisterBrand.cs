using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Accounts.Application;

internal sealed record RegisteredBrand(Brand Brand, Guid OwnerId, string PublishableKey, string SecretKey);

/// <summary>Makes a brand with owner, membership and keys inside the caller's transaction.</summary>
internal sealed class RegisterBrand(
    AccountsDb db, Passwords passwords, FreeAddresses free, BrandProvisioning provisioning, StaffHistory history, KeyHistory keys, FactorCheck factors, ViewerScope viewer, IClock clock)
{
    /// <summary>Everything that is wrong with the form, or the registration to execute.</summary>
    public async Task<CheckedRegistration?> CheckAsync(BrandRegistration registration, List<Error> errors, CancellationToken cancellationToken)
    {
        var form = RegistrationRules.Read(registration, errors);
        if (BrandAddress.Check(registration.Slug) is not null || Slug.Parse(registration.Slug) is not { } slug) return form;
        if (await free.WhyNotAsync(slug, cancellationToken) is not { } refusal) return form;
        errors.Add(refusal);
        return null;
    }

    public async Task<Result<RegisteredBrand>> ExecuteAsync(CheckedRegistration form, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var owner = await OwnerAsync(form, now, cancellationToken);
        if (!owner.TryGet(out var ownerId, out var refusals)) return Result<RegisteredBrand>.Failure(refusals);

        var chosen = new NewBrand(form.Brand.Name, form.Look, ownerId, form.Email.Text);
        var provisioned = await provisioning.ProvisionAsync(form.Brand, chosen, cancellationToken);
        if (!provisioned.TryGet(out var brand, out refusals)) return Result<RegisteredBrand>.Failure(refusals);

        var publishable = ApiKey.Draw(ApiKeyKind.Publishable);
        var secret = ApiKey.Draw(ApiKeyKind.Secret);
        db.Add(Membership.Of(ownerId, brand.Id.Value, StaffRole.Of(Role.Owner), now));
        var name = await db.Users.Where(u => u.Id == ownerId).Select(u => u.Name).SingleAsync(cancellationToken);
        var actor = new StaffActor(brand.Id.Value, ownerId, name, StaffRole.Of(Role.Owner));
        history.Note(actor, StaffChangeKind.Joined, name, nameof(Role.Owner));
        Hand(actor, ApiKey.Of(brand.Id.Value, "Website", ApiKeyKind.Publishable, publishable, now));
        Hand(actor, ApiKey.Of(brand.Id.Value, "Server", ApiKeyKind.Secret, secret, now).Allow(Viewer.SecretRights));
        await db.SaveChangesAsync(cancellationToken);
        return new RegisteredBrand(brand, ownerId, publishable, secret);
    }

    private void Hand(StaffActor owner, ApiKey key)
    {
        db.Add(key);
        keys.Note(owner, ApiKeyChangeKind.Created, key, KeyNews.PermissionsOf(key));
    }

    // An account that exists is never changed here: whoever reads its mail must still know its password.
    private async Task<Result<Guid>> OwnerAsync(CheckedRegistration form, Instant now, CancellationToken cancellationToken)
    {
        var existing = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == form.Email.Normalized, cancellationToken);
        if (existing is not null) return await KnownOwnerAsync(existing, form, cancellationToken);

        var user = User.Register(form.OwnerName, form.Email, passwords.Hash(form.Password), now);
        db.Add(user);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return AccountsErrors.AccountAppeared;
        }

        return user.Id;
    }

    private async Task<Result<Guid>> KnownOwnerAsync(User existing, CheckedRegistration form, CancellationToken cancellationToken)
    {
        if (!passwords.IsRight(existing.PasswordHash, form.Password)) return AccountsErrors.InvalidCredentials.At("password");
        // The sign-up opens a session: it must not be a way around the second factor.
        return viewer.Viewer.UserId != existing.Id && await factors.IsOnAsync(existing.Id, cancellationToken) ? SecondFactorErrors.SignInFirst : existing.Id;
    }
}
