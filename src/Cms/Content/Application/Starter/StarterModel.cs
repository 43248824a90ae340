using FoodSaaS.Cms.Content.Domain.Models;
using static FoodSaaS.Cms.Content.Domain.Models.ContentFieldKind;

namespace FoodSaaS.Cms.Content.Application.Starter;

/// <summary>The content types that a new brand begins with: ordinary ones, which it changes as it likes.</summary>
internal static class StarterModel
{
    public static readonly ModelDefinition Definition = new(
        [
            new ContentType("Announcement", "announcements", "Announcements", "What is new: a closed day, a new dish, an event.", [
                new FieldDefinition("title", Text, "Title", IsRequired: true, IsLocalised: true, MaxLength: 120),
                new FieldDefinition("text", RichText, "Text", IsLocalised: true),
                new FieldDefinition("picture", Media, "Picture"),
                new FieldDefinition("dish", MenuItem, "Dish", "A dish that it is about."),
                new FieldDefinition("validFrom", Date, "Shown from", IsFilterable: true),
                new FieldDefinition("validUntil", Date, "Shown until", IsFilterable: true),
            ]),
            new ContentType("Faq", "faqs", "Questions and answers", "What guests ask again and again.", [
                new FieldDefinition("question", Text, "Question", IsRequired: true, IsLocalised: true, IsFilterable: true, MaxLength: 200),
                new FieldDefinition("answer", RichText, "Answer", IsRequired: true, IsLocalised: true),
                new FieldDefinition("position", Number, "Position", "Lower comes first.", IsFilterable: true, IsWhole: true),
            ]),
            new ContentType("TeamMember", "teamMembers", "Team", "The people behind the counter.", [
                new FieldDefinition("name", Text, "Name", IsRequired: true, IsFilterable: true, MaxLength: 80),
                new FieldDefinition("slug", Slug, "Address"),
                new FieldDefinition("job", Text, "Job", IsLocalised: true, MaxLength: 80),
                new FieldDefinition("about", RichText, "About", IsLocalised: true),
                new FieldDefinition("photo", Media, "Photo"),
                new FieldDefinition("favourites", MenuItem, "Favourite dishes", IsList: true, MaxItems: 5),
            ]),
        ],
        []);
}
