using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Content.Domain.Models;
using static FoodSaaS.Cms.Content.Domain.Models.ContentFieldKind;

namespace FoodSaaS.Cms.Content.Application.Starter;

/// <summary>The content types that a new brand begins with: ordinary ones, which it changes as it likes. The site's pages are entries of the first; two are page types.</summary>
internal static class StarterModel
{
    /// <summary>Where articles are listed.</summary>
    public const string News = "/news";

    /// <summary>Where questions are answered.</summary>
    public const string Faq = "/faq";

    public static readonly ModelDefinition Definition = new(
        [
            SiteType.Called(SiteType.Name, SiteType.Plural),
            new ContentType("Article", "articles", "News", "What there is to tell, each with a page of its own.", [
                new FieldDefinition("title", Text, "Title", IsRequired: true, IsLocalised: true, MaxLength: 120),
                new FieldDefinition("slug", Slug, "Address", "The end of the page's address.", IsRequired: true),
                new FieldDefinition("day", Date, "Day", "The latest stands in front.", IsRequired: true, IsFilterable: true),
                new FieldDefinition("summary", Text, "Summary", "One or two sentences for the list and for search engines.", IsLocalised: true, MaxLength: 300),
                new FieldDefinition("picture", Media, "Picture"),
                new FieldDefinition("body", Blocks, "Content", Of: ["Text", "MenuHighlight", "Gallery", "Hero", "Promo", "FindUs"]),
            ], Page(News, s => s.News.Title)),
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
            ], Page(Faq, s => s.Faq.Title)),
            new ContentType("TeamMember", "teamMembers", "Team", "The people behind the counter.", [
                new FieldDefinition("name", Text, "Name", IsRequired: true, IsFilterable: true, MaxLength: 80),
                new FieldDefinition("slug", Slug, "Address"),
                new FieldDefinition("job", Text, "Job", IsLocalised: true, MaxLength: 80),
                new FieldDefinition("about", RichText, "About", IsLocalised: true),
                new FieldDefinition("photo", Media, "Photo"),
                new FieldDefinition("favourites", MenuItem, "Favourite dishes", IsList: true, MaxItems: 5),
            ]),
        ],
        [
            new ComponentType("Text", "Text", "Running text.", [new FieldDefinition("text", RichText, "Text", IsRequired: true, IsLocalised: true)]),
            new ComponentType("MenuHighlight", "Dishes", "A choice of dishes; without any, the menu chooses.", [Headline(), new FieldDefinition("dishes", MenuItem, "Dishes", IsList: true, MaxItems: 24)]),
            new ComponentType("Gallery", "Gallery", "Pictures side by side.", [Headline(), new FieldDefinition("pictures", Media, "Pictures", IsRequired: true, IsList: true, MaxItems: 24)]),
            new ComponentType("Hero", "Opening", "Large words with a picture.", [Headline(isRequired: true), new FieldDefinition("subline", Text, "Subline", IsLocalised: true, MaxLength: 400), new FieldDefinition("picture", Media, "Picture"), .. Action()]),
            new ComponentType("Promo", "Offer", "A band in the brand's colour with one thing to say.", [Headline(isRequired: true), new FieldDefinition("text", Text, "Text", IsLocalised: true, MaxLength: 800), .. Action()]),
            new ComponentType("FindUs", "Where to find us", "The first location with its hours.", [Headline()]),
        ]);

    private static FieldDefinition Headline(bool isRequired = false) => new("headline", Text, "Headline", IsRequired: isRequired, IsLocalised: true, MaxLength: 160);

    private static FieldDefinition[] Action() =>
    [
        new("actionLabel", Text, "What the button says", IsLocalised: true, MaxLength: 60),
        new("actionHref", Text, "Where it leads", "A path of the site such as /menu, or an address with https://, mailto: or tel:.", MaxLength: 500),
    ];

    private static PageSetting Page(string at, Func<SiteTexts, string> title) => new(at, StarterTexts.Languages.Order(StringComparer.Ordinal).ToDictionary(l => l, l => title(StarterTexts.SiteOf(l)), StringComparer.Ordinal));
}
