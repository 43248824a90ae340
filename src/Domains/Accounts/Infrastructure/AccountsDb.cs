using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Domain.Operators;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Accounts.Infrastructure.Operators;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>People and keys. All of its tables are read before a brand is known, so none belongs to a tenant: queries about one brand say so themselves.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : TenantDbContext(options)
{
    public override string Schema => "accounts";

    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<OwnRole> OwnRoles => Set<OwnRole>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<StaffChange> StaffChanges => Set<StaffChange>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KeyChange> KeyChanges => Set<KeyChange>();

    public DbSet<KeySettings> KeySettings => Set<KeySettings>();

    public DbSet<DeveloperApp> Apps => Set<DeveloperApp>();

    public DbSet<AppGrant> AppGrants => Set<AppGrant>();

    public DbSet<AppToken> AppTokens => Set<AppToken>();

    public DbSet<TokenKey> TokenKeys => Set<TokenKey>();

    public DbSet<SignUpCode> SignUpCodes => Set<SignUpCode>();

    public DbSet<SignUpProof> SignUpProofs => Set<SignUpProof>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<EmailChange> EmailChanges => Set<EmailChange>();

    public DbSet<Operator> Operators => Set<Operator>();

    public DbSet<Impersonation> Impersonations => Set<Impersonation>();

    public DbSet<ImpersonatedAction> ImpersonatedActions => Set<ImpersonatedAction>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<Attempts> Attempts => Set<Attempts>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<User>(u =>
        {
            u.ToTable("users");
            u.Property(x => x.Id).ValueGeneratedNever();
            u.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength);
            u.Property(x => x.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
            u.HasIndex(x => x.NormalizedEmail).IsUnique();
            u.Property(x => x.Name).HasMaxLength(100);
            u.Property(x => x.PasswordHash).HasMaxLength(200);
        });
        builder.Entity<Session>(s =>
        {
            s.ToTable("sessions");
            s.Property(x => x.Id).ValueGeneratedNever();
            s.Property(x => x.TokenHash).HasMaxLength(32);
            s.Property(x => x.Network).HasMaxLength(50);
            s.Property(x => x.HasShownFactor).HasDefaultValue(false);
            s.HasIndex(x => x.TokenHash).IsUnique();
            s.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            s.HasIndex(x => x.EndsAt);
        });
        KeyModel.Configure(builder);
        AppModel.Configure(builder);
        StaffModel.Configure(builder);
        SecondFactorModel.Configure(builder);
        OperatorModel.Configure(builder);
        ConfigureSignUp(builder);
    }

    private static void ConfigureSignUp(ModelBuilder builder)
    {
        builder.Entity<SignUpCode>(c =>
        {
            c.ToTable("sign_up_codes");
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
            c.Property(x => x.CodeHash).HasMaxLength(200);
            c.HasIndex(x => new { x.NormalizedEmail, x.CreatedAt });
            c.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<SignUpProof>(p =>
        {
            p.ToTable("sign_up_proofs");
            p.HasKey(x => x.TokenHash);
            p.Property(x => x.TokenHash).HasMaxLength(32);
            p.Property(x => x.Email).HasMaxLength(EmailAddress.MaxLength);
            p.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<PasswordReset>(r =>
        {
            r.ToTable("password_resets");
            r.HasKey(x => x.TokenHash);
            r.Property(x => x.TokenHash).HasMaxLength(32);
            r.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            r.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<EmailChange>(e =>
        {
            e.ToTable("email_changes");
            e.HasKey(x => x.UserId);
            e.Property(x => x.NewEmail).HasMaxLength(EmailAddress.MaxLength);
            e.Property(x => x.CodeHash).HasMaxLength(200);
            e.HasOne<User>().WithOne().HasForeignKey<EmailChange>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(x => x.ExpiresAt);
        });
        builder.Entity<Mail>(m =>
        {
            m.ToTable("mails");
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.Recipient).HasMaxLength(EmailAddress.MaxLength);
            m.Property(x => x.Subject).HasMaxLength(200);
            m.Property(x => x.Lane).HasDefaultValue(Guid.Empty);
            m.HasIndex(x => x.DueAt);
        });
        builder.Entity<Attempts>(a =>
        {
            a.ToTable("attempts");
            a.HasKey(x => x.Key);
            a.Property(x => x.Key).HasMaxLength(100);
            a.HasIndex(x => x.ForgottenAt);
        });
    }
}
